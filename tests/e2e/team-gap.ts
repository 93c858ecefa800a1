import type { Desk } from './desk'
import type { Practice } from '@/practice/local/server'
import { expect } from 'vitest'
import { muchHappens, saidThere, there } from '../sync/team/team-doings'
import { until } from './until'

const account = 'chatwoot:7@desk.lampshop.example'

/** By this browser's clock the account was looked at that much earlier (ms) than it was; behind its pass, which would write down otherwise. */
function rewind(desk: Desk, by: number) {
  return desk.probe.evaluate((id, by) => navigator.locks.request(`sync:${id}`, async () => {
    const source = (await probe.db.sources.get(id))!
    const cursor = JSON.parse(source.cursor!) as { ours: number }
    await probe.db.sources.update(id, { cursor: JSON.stringify({ ...cursor, ours: cursor.ours - by }) })
  }), account, by)
}

/** Who has what as the panel has it, by the server's own numbers. */
function here(desk: Desk, me: number) {
  return desk.probe.evaluate(async (account, me) => {
    const rows = await probe.db.tickets.where('id').between(`${account}/`, `${account}0`).toArray()
    return rows.map(({ id, assignee, status, snippet, tags, priority }) => [Number(id.split('/').at(-1)), {
      assignee: assignee === undefined ? null : assignee.startsWith(account) ? Number(assignee.split('#').at(-1)) : me,
      status,
      snippet,
      tags: [...tags].sort(),
      priority: priority ?? null,
    }] as const)
  }, account, me)
}

/** Cuts the cable, lets 500 things happen as if that had taken so long (ms) by the server's clock, and gives it back: then the panel is what the server is. */
export async function equalAfterGap(gap: number, desk: Desk, me: number, { running, office, cable }: Practice['team']) {
  const heard = () => desk.probe.evaluate(async () => await probe.db.presences.count() > 0)
  cable.down = true
  cable.cut()
  const clock = running.now
  let at = clock()
  running.now = () => at
  muchHappens(running, Object.values(office.talks).slice(0, 60), 500, () => (at += gap / 500))
  running.now = () => clock() + gap
  await rewind(desk, gap)
  cable.down = false
  await until('the cable again', heard, { within: 60_000 })
  const expected = new Map([...there(office)].map(([id, talk]) => [id, { ...talk, priority: talk.priority ?? null }]))
  const differing = async () => {
    const shown = new Map(await here(desk, me))
    return [...expected].filter(([id, talk]) => JSON.stringify(talk) !== JSON.stringify(shown.get(id))).map(([id, talk]) => ({ id, talk, shown: shown.get(id) }))
  }
  await until('the same as there', async () => (await differing()).length === 0, { within: 60_000, tell: async () => (await differing()).slice(0, 3) })
  const kept = () => desk.probe.evaluate(async account => (await probe.db.messages.where('[ticket+at+id]').between([`${account}/`], [`${account}0`]).toArray()).filter(({ kind }) => kind === 'message').map(({ id }) => Number(id)), account)
  // A ticket is told with its newest words; what was said before them in the gap is fetched behind it.
  const missing = async () => {
    const here = new Set(await kept())
    return saidThere(office).filter(id => !here.has(id))
  }
  await until('every word of the gap', async () => (await missing()).length === 0, { within: 60_000, tell: async () => (await missing()).slice(0, 20) })
  const words = await kept()
  expect(new Set(words).size).toBe(words.length)
}
