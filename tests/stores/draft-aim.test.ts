import { expect, it } from 'vitest'
// @vitest-environment happy-dom
import { effectScope } from 'vue'
import { useAsking } from '@/stores/asking'
import { useComposer } from '@/stores/composer'
import { useTicket } from '@/stores/ticket'
import { db } from '@/sync/db'
import { furnish, until } from '../components/ticket/ticket-room'

const here = 'facebook:1/t_1'
const there = 'facebook:1/t_2'
const draftOf = (ticket: string) => db.drafts.get(`${ticket} reply`)

/** Two tickets of mine, the first of them open. */
async function desk() {
  await furnish({ ticket: { id: here }, others: [{ id: there, assignee: 'ana' }] })
  return reopened(here)
}
/** The panel with this ticket open. */
async function reopened(ticket: string) {
  const open = useTicket()
  const composer = useComposer()
  const asking = useAsking()
  const go = async (id: string) => {
    await open.open(id)
    await until(() => expect([open.ticket?.id, composer.box.loaded]).toEqual([id, true]))
  }
  await go(ticket)
  return { composer, asking, go, type: (text: string) => composer.type(composer.box.id, text) }
}

it('S023 S058 which comment a reply goes under is kept with its words, and there again with the ticket', async () => {
  const { composer, go, type } = await desk()
  composer.to = 'c_7'
  await type('Dạ còn ạ')
  await until(async () => expect(await draftOf(here)).toMatchObject({ text: 'Dạ còn ạ', aim: { to: 'c_7' } }))
  await go(there)
  expect(composer.to).toBeUndefined()
  await type('Khác')
  expect((await draftOf(there))?.aim).toBeUndefined()
  await go(here)
  await until(() => expect(composer.to).toBe('c_7'))
  expect(composer.box.text).toBe('Dạ còn ạ')
})

it('S023 what the buttons below a message ask for is kept with it, and gone once they are left out', async () => {
  const { asking, go, type } = await desk()
  await type('Your number?')
  asking.what = 'phone'
  await until(async () => expect((await draftOf(here))?.aim?.asks).toBe('phone'))
  await go(there)
  expect(asking.what).toBeUndefined()
  await go(here)
  await until(() => expect(asking.what).toBe('phone'))
  asking.drop()
  await until(async () => expect((await draftOf(here))?.aim).toBeUndefined())
  expect((await draftOf(here))?.text).toBe('Your number?')
})

it('S023 the panel dies in between: opened again, the words go where they were meant to', async () => {
  const scope = effectScope()
  await scope.run(async () => {
    const { composer, type } = await desk()
    composer.to = 'c_7'
    await type('Dạ')
  })
  const kept = await db.drafts.toArray()
  scope.stop()
  await furnish({ ticket: { id: here } })
  await db.drafts.bulkPut(kept)
  const { composer } = await reopened(here)
  await until(() => expect([composer.to, composer.box.text]).toEqual(['c_7', 'Dạ']))
})

it('S023 a comment that was only chosen leaves no draft behind', async () => {
  const { composer, type } = await desk()
  composer.to = 'c_7'
  await type('x')
  await type('')
  await until(async () => expect(await db.drafts.count()).toBe(0))
})

it('S058 once it is sent, the next reply goes under the newest again', async () => {
  const { composer, type } = await desk()
  composer.to = 'c_7'
  await type('Dạ')
  await composer.send()
  expect((await db.outbox.toArray()).map(({ input }) => (input as { to?: string }).to)).toEqual(['c_7'])
  expect(composer.to).toBeUndefined()
  await until(async () => expect(await db.drafts.count()).toBe(0))
})
