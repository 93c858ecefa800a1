import { expect, it } from 'vitest'
import { chatwoot } from '@/connectors/chatwoot'
import { stand } from './stand'

/** An account of so many conversations, of which the panel knows all. */
function filled(many: number) {
  const made = stand()
  const { talk } = made.say({ name: 'Nora Petit', text: 'Hello' })
  const ids = Array.from({ length: many }, (_, i) => talk.id + i)
  for (const id of ids) made.office.talks[id] = { ...talk, id }
  const known = ids.map(id => `${made.mai.source.id}/${id}`)
  const missing = async () => {
    made.calls.length = 0
    const found = await chatwoot.teamDesk!.missing(made.mai, known)
    return { found: found.map(id => Number(id.split('/').at(-1))).sort((a, b) => a - b), calls: made.calls.length }
  }
  const drop = (gone: number[]) => gone.forEach(id => delete made.office.talks[id])
  return { ...made, ids, missing, drop }
}

it('of 20 000 conversations nothing is missing: 20 calls say so', async () => {
  expect(await filled(20_000).missing()).toEqual({ found: [], calls: 20 })
})

it('ten here and there and a whole month of them are found within the calls of one look', async () => {
  const { ids, missing, drop } = filled(20_000)
  const gone = ids.filter((_, i) => i % 2000 === 77 || (i >= 9000 && i < 10_500))
  drop(gone)
  const { found, calls } = await missing()
  expect(found).toEqual(gone)
  expect(calls).toBeLessThan(150)
})

it('more than one look can find are found by the next ones', async () => {
  const { ids, missing, drop } = filled(2000)
  const gone = new Set(ids.filter((_, i) => i % 5 === 0))
  drop([...gone])
  const first = await missing()
  expect(first.calls).toBeLessThanOrEqual(201)
  expect(first.found.length).toBeGreaterThan(0)
  expect(first.found.every(id => gone.has(id))).toBe(true)
})

it('an inbox that was deleted, and one that this agent is no longer in, are missing whole', async () => {
  const { missing, office, ids } = filled(3000)
  office.agents.find(({ id }) => id === 11)!.inboxes = []
  expect(await missing()).toEqual({ found: ids, calls: 3 })
})
