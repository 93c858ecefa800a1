import type { Command } from '@/domain/actions'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { assign, say } from '@/practice/chatwoot/talk'
import { openTeamDesk, sharedOffice } from './team-desk'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 20, 12) })
})
afterEach(() => vi.useRealTimers())

/** A desk with one ticket of the agent's own, on a server that does the next thing and does not say so. */
async function opened() {
  const shared = sharedOffice()
  const { talk } = say(shared.running, { name: 'Lena Berg', text: 'Is the blue lamp in stock?' })
  assign(shared.running, talk, 11)
  const mai = await openTeamDesk(11, shared)
  await mai.run()
  const told: Pick<Command, 'id' | 'ticket' | 'source' | 'by' | 'at'> = { id: 'c1', ticket: `${mai.source.id}/${talk.id}`, source: mai.source.id, by: mai.me, at: Date.now() }
  const later = async (ms: number) => {
    vi.setSystemTime(Date.now() + ms)
    await mai.run()
  }
  const ours = () => talk.lines.filter(({ kind }) => kind === 1).map(({ content }) => content)
  return { ...shared, mai, talk, told, later, ours }
}

it('S163: a reply whose answer was lost is not said again, although the pull has brought it under the agent\'s own name meanwhile', async () => {
  const { mai, faults, told, later, ours } = await opened()
  faults.push({ method: 'POST', part: '/messages', kind: 'cutAfter', times: 1 })
  await mai.dispatch({ ...told, action: 'reply', input: { text: 'Yes', files: [] } })
  await mai.run()
  await later(1000)
  expect((await mai.db.messages.toArray()).filter(({ kind, id }) => kind === 'message' && id !== 'c1').length).toBe(2)
  await later(20_000)
  await later(60_000)
  expect(ours()).toEqual(['Yes'])
  expect(await mai.db.outbox.count()).toBe(0)
})

it('S163: the same words twice are said twice, and each once', async () => {
  const { mai, faults, told, later, ours } = await opened()
  for (const id of ['c1', 'c2']) await mai.dispatch({ ...told, id, action: 'reply', input: { text: 'Yes', files: [] } })
  faults.push({ method: 'POST', part: '/messages', kind: 'cutAfter', times: 2 })
  for (let passes = 0; passes < 6; passes++) await later(20_000)
  expect(ours()).toEqual(['Yes', 'Yes'])
})

it('S011: a note whose answer was lost stands there once, and two notes in the same words stand there twice', async () => {
  const { mai, faults, told, later, ours } = await opened()
  faults.push({ method: 'POST', part: '/messages', kind: 'cutAfter', times: 1 })
  await mai.dispatch({ ...told, action: 'note', input: { text: 'Called' } })
  await mai.run()
  await later(2000)
  expect(ours()).toEqual(['Called'])
  faults.push({ method: 'POST', part: '/messages', kind: 'cutBefore', times: 1 })
  await mai.dispatch({ ...told, id: 'c2', at: Date.now(), action: 'note', input: { text: 'Called' } })
  for (let passes = 0; passes < 3; passes++) await later(10_000)
  expect(ours()).toEqual(['Called', 'Called'])
})
