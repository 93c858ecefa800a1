import type { Heard } from '@/connectors/heard'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { chatwoot } from '@/connectors/chatwoot'
import { heardIn } from '@/connectors/chatwoot/events'
import { cable } from '@/practice/chatwoot/cable'
import { socketTo } from '@/practice/chatwoot/socket'
import { assign, mark } from '@/practice/chatwoot/talk'
import { connected, stand } from './stand'

// Rails' client looks for this in every place it runs; Node has none.
globalThis.addEventListener ??= () => {}
globalThis.removeEventListener ??= () => {}

const fixtures = import.meta.glob<{ message: { event: string, data: Record<string, unknown> } }>('./fixtures/ws_*.json', { eager: true, import: 'default' })
const told = (name: string) => fixtures[`./fixtures/ws_${name}.json`]!.message
const lamp = { source: { ...connected(11), account: '7@desk.example.test' }, me: 'mai' }
const read = (name: string, changes: Record<string, unknown> = {}) => heardIn(lamp, told(name).event, { ...told(name).data, ...changes }, 1_781_700_000_000)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'], now: Date.UTC(2026, 10, 20, 12) })
  vi.setTimerTickMode('nextTimerAsync')
})
afterEach(() => vi.useRealTimers())

/** An agent whose panel is open: everything that was heard so far, and how to wait for more. */
function listening(made = stand()) {
  const wire = cable(made.running)
  const end = new AbortController()
  const heard: Heard[] = []
  const session = { ...made.mai, socket: socketTo(wire), signal: end.signal }
  const done = (async () => {
    for await (const one of chatwoot.realtime!(session)) heard.push(one)
  })()
  const until = (what: (one: Heard) => unknown) => vi.waitUntil(() => heard.find(one => what(one)), { timeout: 60_000, interval: 50 })
  return { ...made, wire, heard, until, stop: async () => {
    end.abort()
    await done
  } }
}

it('a message, its conversation and its reader come over the cable', async () => {
  const desk = listening()
  await desk.until(({ open }) => open)
  const { talk, line } = desk.say({ name: 'Nora Petit', text: 'Are you there?' })
  const { news } = await desk.until(({ news }) => news?.isNew) as Heard
  expect(news).toMatchObject({ ticket: `chatwoot:7@desk.lampshop.example/${talk.id}`, message: { id: String(line.id), text: 'Are you there?', from: 'customer' }, change: { snippet: 'Are you there?', lastFrom: 'customer', unreadThere: 1, assignee: undefined }, waitsSince: Math.floor(line.at / 1000) * 1000 })
  expect(desk.heard.find(({ part }) => part)?.part?.arrivals[0]).toMatchObject({ conversation: { channel: 'web', name: 'Nora Petit' }, desk: { status: 'open', assignee: undefined } })
  await desk.stop()
})

it('S162: a mark on our message is told as the channel reports it', async () => {
  const desk = listening()
  await desk.until(({ open }) => open)
  const { talk, line } = desk.say({ name: 'Nora Petit', text: 'Yes', agent: 11 })
  mark(desk.running, talk, line, 'read')
  expect((await desk.until(({ news }) => news?.message?.kind === 'message' && news.message.mark === 'read') as Heard).news?.isNew).toBeUndefined()
  mark(desk.running, talk, line, 'failed', 'Number not on WhatsApp')
  await desk.until(({ news }) => news?.message?.kind === 'message' && news.message.failed === 'Number not on WhatsApp')
  await desk.stop()
})

it('S147: the agent counts as there while somebody listens, and no longer soon after', async () => {
  const desk = listening()
  const { presence } = await desk.until(({ presence }) => presence) as Heard
  expect(presence?.agents).toEqual({ mai: 'online' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(Date.now() - desk.office.agents[0]!.pingedAt).toBeLessThanOrEqual(20_000)
  await desk.stop()
  await vi.advanceTimersByTimeAsync(25_000)
  expect(Date.now() - desk.office.agents[0]!.pingedAt).toBeGreaterThan(20_000)
})

it('after a cut it opens again, and says that everything is to be looked at', async () => {
  const desk = listening()
  await desk.until(({ open }) => open)
  desk.wire.cut()
  await desk.until(({ closed }) => closed)
  await desk.until(() => desk.heard.filter(({ open }) => open).length === 2)
  const { talk } = desk.say({ name: 'Nora Petit', text: 'Back again?' })
  assign(desk.running, talk, 12)
  await desk.until(({ part }) => part?.arrivals[0]?.desk?.assignee === 'chatwoot:7@desk.lampshop.example#12')
  await desk.stop()
})

it('the secrets stay out of the socket\'s address', async () => {
  const addresses: string[] = []
  const made = stand()
  const open = socketTo(cable(made.running))
  const end = new AbortController()
  const running = chatwoot.realtime!({ ...made.mai, signal: end.signal, socket: (url) => {
    addresses.push(url)
    return open()
  } })
  await running[Symbol.asyncIterator]().next()
  end.abort()
  expect(addresses).toEqual(['wss://desk.lampshop.example/cable'])
})

it.each([
  ['message.created', { news: { ticket: 'chatwoot:7@desk.lampshop.example/1042', message: { text: 'Are you there?' }, change: { assignee: 'mai', unreadThere: 2 } } }],
  ['message.created.own_echo', { news: { echo: 'c0ffee00-1', message: { from: 'agent', by: 'mai', replyTo: '70016' } } }],
  ['message.created.private_note', { news: { message: { kind: 'note' } } }],
  ['message.created.activity', { news: { message: { kind: 'event' } } }],
  ['message.updated', { news: { message: { mark: 'read' } } }],
  ['conversation.status_changed', { part: { arrivals: [{ desk: { status: 'closed', reason: 'resolved', assignee: 'mai' } }] } }],
  ['assignee.changed', { part: { arrivals: [{ conversation: { channel: 'email', subject: 'Broken shade on arrival' } }] } }],
  ['conversation.typing_on', { typing: { on: true, isCustomer: true, name: 'Nora Petit' } }],
  ['contact.updated', { known: { name: 'Nora Petit', contact: { email: ['nora.petit@mail.example'], phone: ['+33612345678'], membership: ['MEMBER-00417'] }, reachable: true } }],
  ['contact.merged', { known: { name: 'Nora Petit' } }],
  ['presence.update', { presence: { customers: ['chatwoot:7@desk.lampshop.example/c501'] } }],
  ['notification.created', { notice: { id: 'chatwoot:7@desk.lampshop.example/n6001', now: { kind: 'assigned', name: 'Sue Okafor', ticket: 'chatwoot:7@desk.lampshop.example/1042', at: 1_781_699_900_000 } } }],
  ['notification.updated', { notice: { id: 'chatwoot:7@desk.lampshop.example/n6001' } }],
  ['notification.deleted', { notice: { id: 'chatwoot:7@desk.lampshop.example/n6001' } }],
  ['account.cache_invalidated', { lists: true }],
])('%s of the reference is understood', (name, expected) => {
  expect(read(name)).toMatchObject(expected)
})

it('an event of another account, of a new kind or of another shape says nothing', () => {
  expect(read('conversation.updated', { account_id: 9 })).toBeUndefined()
  expect(heardIn(lamp, 'copilot.message.created', { account_id: 7 }, 0)).toBeUndefined()
  expect(heardIn(lamp, 'message.created', { account_id: 7, id: 'x' }, 0)).toBeUndefined()
  expect(heardIn(lamp, 'message.created', null, 0)).toBeUndefined()
})

it('the customer\'s own token, which the cable tells, is kept nowhere', () => {
  expect(JSON.stringify(read('conversation.updated'))).not.toContain('CONTACT_INBOX_PUBSUB_TOKEN')
})
