import type { Job } from '@/connectors/connector'
import type { Inputs } from '@/domain/actions'
import type { Ticket } from '@/domain/ticket'
import { expect, it } from 'vitest'
import { facebook } from '@/connectors/facebook'
import { titleOf } from '@/domain/feedback'
import { append } from '@/practice/threads'
import { ticket } from '../../make'
import { fakeTime, pull, write, written } from './pulling'
import { page } from './stand'

fakeTime()

const day = 86_400_000
const nobodyKnown = async () => false
const text = 'How was it?'

function jobOf<N extends 'ask' | 'feedback'>(action: N, input: Inputs[N], psid: string, thread: string, changes: Partial<Ticket> = {}): Job<N> {
  const about = ticket({ id: `${page.id}/${thread}`, source: page.id, customer: `${page.id}/${psid}`, lastActivityAt: 0, ...changes })
  return { command: { id: 'c1', action, input, ticket: about.id, source: page.id, by: 'ana', at: Date.now() } as unknown as Job<N>['command'], ticket: about, files: [] }
}

/** Lan wrote so long ago (ms); `job` asks her. */
function lan(ago = 0) {
  const made = written(0)
  const { thread } = write(made.world, 'Lan', 'Còn hàng không?', Date.now() - ago)
  thread.phone = '0901 234 567'
  const job = <N extends 'ask' | 'feedback'>(action: N, input: Inputs[N], changes: Partial<Ticket> = {}) => jobOf(action, input, thread.psid, thread.id, changes)
  return { ...made, thread, job, last: () => thread.lines.at(-1)! }
}

it.each([
  ['phone', '0901 234 567'],
  ['email', 'lan@example.com'],
] as const)('asks for the %s with a button that says it', async (what, offer) => {
  const { session, job, last } = lan()
  const { entry } = await facebook.send.ask!(session, job('ask', { what, text }))
  expect(entry).toMatchObject({ id: last().id, text, by: 'ana', asks: what, mark: 'sent' })
  expect(last()).toMatchObject({ text, offers: [offer] })
})

it('asks as a person after the 24 hours, where the app may', async () => {
  const { world, session, job, last } = lan(2 * day)
  world.humanAgent = true
  await facebook.send.ask!(session, job('ask', { what: 'phone', text }, { replyUntil: Date.now() - day, humanUntil: Date.now() + day }))
  expect(last()).toMatchObject({ tag: 'HUMAN_AGENT' })
})

it('S016 asks for feedback with five buttons, counted from Facebook’s own time', async () => {
  const { session, job, last } = lan()
  const receipt = await facebook.send.feedback!(session, job('feedback', { text }))
  expect(last()).toMatchObject({ text, offers: [1, 2, 3, 4, 5].map(score => titleOf(score as 1)) })
  expect(receipt).toMatchObject({ entry: { asks: 'rating' }, ticket: { feedback: { askedAt: Math.floor(last().at / 1000) * 1000 } } })
})

it('S016 outside of the 24 hours a request is refused, because no machine may use the human-agent tag', async () => {
  const { world, session, job, thread } = lan(2 * day)
  world.humanAgent = true
  await expect(facebook.send.feedback!(session, job('feedback', { text }, { replyUntil: Date.now() - day, humanUntil: Date.now() + day })))
    .rejects
    .toMatchObject({ reason: 'windowOver' })
  expect(thread.lines.length).toBe(1)
})

it('S016 a customer who blocked the Page is not asked', async () => {
  const { session, job, thread } = lan()
  thread.blocked = true
  await expect(facebook.send.feedback!(session, job('feedback', { text }))).rejects.toMatchObject({ reason: 'unavailable' })
})

it('S016 a request that was cut off is found again, and what was not sent is absent', async () => {
  const { session, job, faults, last } = lan()
  const asking = job('feedback', { text })
  faults.push({ match: 'POST /messages', kind: 'resetAfter', times: 1 })
  await expect(facebook.send.feedback!(session, asking)).rejects.toThrow()
  expect(await facebook.echo.feedback!(session, asking, nobodyKnown)).toMatchObject({ entry: { id: last().id, asks: 'rating' }, ticket: { feedback: {} } })
  expect(await facebook.echo.ask!(session, job('ask', { what: 'phone', text: 'Another' }), nobodyKnown)).toBe('absent')
})

it('S016 what is pressed comes back as an ordinary message', async () => {
  const { world, session, job, thread } = lan()
  await facebook.send.feedback!(session, job('feedback', { text }))
  append(world, thread, { at: Date.now(), from: 'customer', text: titleOf(4) })
  const { kept } = await pull(session)
  expect([...kept.messages.values()]).toContainEqual(expect.objectContaining({ from: 'customer', text: '4 ★' }))
})
