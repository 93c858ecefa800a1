import type { Inputs } from '@/domain/actions'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { chatwoot } from '@/connectors/chatwoot'
import { arrivalOf } from '@/connectors/chatwoot/conversation'
import { readOne } from '@/connectors/chatwoot/lists'
import { keeper, pullInto, ticketOf } from '../contract/remote'
import { faults, operationOf, queryOf, readDocument } from './openapi'
import { address, stand } from './stand'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.UTC(2026, 10, 20, 12) })
  vi.setTimerTickMode('nextTimerAsync')
})
afterEach(() => vi.useRealTimers())

/** What the file lacks or has wrong, by the reference's own list (§1.7). */
const lacking = new Set([
  'GET conversations status',
  'GET conversations sort_by',
  'GET conversations updated_within',
  'GET contacts sort',
  'GET messages filter_internal_messages',
  'POST messages .echo_id is not known',
  'POST messages .cc_emails is not known',
  'POST messages .is_voice_message is not known',
  'POST filter .payload[0].filter_operator: is_present is none of equal_to,not_equal_to,contains,does_not_contain',
  // Clears it; the file names `none`, which is an error there.
  'POST toggle_priority .priority: null instead of string',
  // Takes it from everybody.
  'POST assignments .assignee_id: null instead of number',
  'POST assignments .team_id: null instead of number',
  // Empties a field.
  'PUT contacts .phone_number: null instead of string',
])

interface Call { method: string, url: URL, body: unknown }

/** Everything the connector can ask of a server, once. */
async function everything(): Promise<Call[]> {
  const made = stand()
  const { talk } = made.say({ name: 'Nora Petit', text: 'Is it still there?', known: { email: 'nora@mail.example' } })
  const { talk: other } = made.say({ name: 'N. Petit', text: 'Me again', known: { email: 'np@mail.example' } })
  const calls: Call[] = []
  const plain = made.mai.fetch
  const session = { ...made.sue, fetch: (async (input, init) => {
    const request = new Request(input, init)
    const body: unknown = request.headers.get('content-type')?.includes('json') ? await request.clone().json() : undefined
    calls.push({ method: request.method, url: new URL(request.url), body })
    return plain(request)
  }) as typeof fetch }
  await pullInto(keeper(), { connector: chatwoot, session }, (await pullInto(keeper(), { connector: chatwoot, session })).cursor)
  const read = async () => {
    const { conversation, desk } = arrivalOf(session, await readOne(session, talk.id), Date.now())
    return { ...ticketOf(conversation), ...desk }
  }
  const doing: Partial<Inputs>[] = [
    { note: { text: 'Hm' } },
    { reply: { text: 'Yes', files: [], to: '70001' } },
    { ask: { what: 'email', text: 'Your e-mail?' } },
    { ask: { what: 'phone', text: 'Your phone?' } },
    { assign: { to: undefined, over: 'sue' } },
    { assign: { to: 'sue' } },
    { priority: { value: 'high' } },
    { priority: { value: undefined } },
    { tag: { tag: 'vip' } },
    { untag: { tag: 'vip' } },
    { seen: {} },
    { unseen: {} },
    { fact: { field: 'phone', value: '' } },
    { fact: { field: 'address', value: 'x' } },
    { fact: { field: 'address', value: 'y' } },
    { fact: { field: 'email', id: 'e', was: 'nora@mail.example', value: 'n@mail.example' } },
    { fact: { field: 'address', id: 'a', was: 'y', value: '' } },
    { merge: { to: `${session.source.id}/c${talk.contact}`, from: `${session.source.id}/c${other.contact}` } },
    { team: { to: `${session.source.id}#team5` } },
    { team: { to: undefined } },
    { attribute: { of: 'customer', key: 'vat', type: 'text', value: '1' } },
    { attribute: { of: 'customer', key: 'vat', type: 'text', value: '' } },
    { attribute: { of: 'ticket', key: 'order_number', type: 'text', value: 'A' } },
    { attribute: { of: 'ticket', key: 'order_number', type: 'text', value: '' } },
    { customerNote: { note: 'n', text: 'Calls late' } },
    { customerNote: { note: 'n', was: 'Calls late', text: 'Calls at six' } },
    { customerNote: { note: 'n', was: 'Calls at six', text: '' } },
    { mail: { to: 'new@fast.example', subject: 'Hi', text: 'Hello', cc: ['a@b.example'], files: [] } },
    { close: { reason: 'abandoned' } },
    { reopen: {} },
  ]
  for (const [at, some] of doing.entries()) {
    for (const [action, input] of Object.entries(some)) {
      const ticket = await read()
      const command = { id: `c${at}`, action, input, ticket: ticket.id, source: ticket.source, by: 'sue', at: Date.now() }
      await (chatwoot.send[action as keyof Inputs] as (...args: unknown[]) => Promise<unknown>)(session, { command, ticket, files: [] })
    }
  }
  const ticket = await read()
  const desk = chatwoot.teamDesk!
  await chatwoot.roster!(session)
  await chatwoot.history(session, ticket, undefined)
  await desk.typing(session, ticket, true, false)
  await desk.former(session, ticket)
  await desk.findPeople(session, 'Nora')
  await chatwoot.teamNotices!.unread(session)
  await desk.notes(session, ticket)
  await desk.missing(session, [ticket.id])
  await desk.isGone(session, ticket)
  await desk.transcript(session, ticket, 'nora@mail.example')
  const { line } = made.say({ name: 'Nora Petit', text: 'Hm', agent: 13 })
  await desk.retryMessage(session, ticket, String(line.id))
  await desk.deleteMessage(session, ticket, String(line.id))
  await desk.block(session, ticket, true)
  await desk.block(session, ticket, false)
  await desk.availability(session, 'busy')
  await desk.autoOffline(session, true)
  const { id } = await chatwoot.canned!.put(session, { shortcut: 'new', body: 'Hi' })
  await chatwoot.canned!.put(session, { id, shortcut: 'new', body: 'Hello' })
  await chatwoot.canned!.list(session)
  await chatwoot.canned!.remove(session, id)
  await chatwoot.articles!.find(session, await chatwoot.articles!.portals(session), { words: 'ship' })
  await chatwoot.counts!(session, true)
  await chatwoot.check(session)
  await chatwoot.signIn!.password(session, 'mai@lampshop.example', 'lamp-11')
  await chatwoot.signIn!.choices(session)
  await chatwoot.begin!(session, { name: 'Ana', text: 'Hi', page: 'shop.example/x' })
  made.office.notices.push({ id: 1, agent: 13, type: 'conversation_mention', talk: talk.id, at: 0, readAt: null })
  await chatwoot.teamNotices!.read(session, `${session.source.id}/n1`)
  return calls
}

/** Of these the file knows nothing, by the reference's own list (§1.7; `/api` is the probe before anybody is signed in). */
const absent = [
  'DELETE contacts/notes',
  'GET /api',
  'GET contacts/notes',
  'GET notifications',
  'GET portals/lamp-shop/articles',
  'PATCH contacts/notes',
  'PATCH notifications',
  'POST /auth/sign_in',
  'POST bulk_actions',
  'POST contacts/destroy_custom_attributes',
  'POST contacts/notes',
  'POST conversations/messages/retry',
  'POST conversations/mute',
  'POST conversations/transcript',
  'POST conversations/unmute',
  'POST conversations/unread',
  'POST conversations/update_last_seen',
  'POST profile/auto_offline',
  'POST profile/availability',
]

/** An operation's name, whatever it is about. */
const nameOf = ({ method, url }: Call) => `${method} ${url.pathname.replace(/^\/api\/v1\/(accounts\/7\/)?/, '').replace(/\/\d+/g, '')}`

const document = readDocument()

it.skipIf(document === undefined)('requests are as Chatwoot\'s own OpenAPI file has them, except where that is wrong', async () => {
  if (!document) return
  const wrong = (await everything()).flatMap(({ method, url, body }) => {
    const found = operationOf(document, method, url.pathname)
    if (!found) return []
    const name = `${method} ${url.pathname.replace(/^\/api\/v1\/accounts\/7\//, '').split('/').filter(part => !/^\d+$/.test(part)).at(-1)}`
    const allowed = queryOf(document, found.operation)
    const schema = found.operation.requestBody?.content['application/json']?.schema
    return [
      ...[...url.searchParams.keys()].filter(key => !allowed.includes(key.replace('[]', ''))).map(key => `${name} ${key}`),
      ...(body === undefined || !schema ? [] : faults(document, schema, body).map(fault => `${name} ${fault}`)),
    ]
  })
  expect([...new Set(wrong)].filter(fault => !lacking.has(fault))).toEqual([])
})

it.skipIf(document === undefined)('every kind of request is in that file, or is one that the reference says it lacks', async () => {
  if (!document) return
  const unknown = (await everything()).filter(({ method, url }) => !operationOf(document, method, url.pathname)).map(nameOf)
  expect([...new Set(unknown)].sort()).toEqual([...absent].sort())
})

it('no request carries the token in its address, and all go to the one server', async () => {
  const calls = await everything()
  expect(calls.length).toBeGreaterThan(40)
  for (const { url } of calls) {
    expect(url.origin).toBe(address)
    expect(url.href).not.toContain('PRACTICE_TOKEN')
  }
})
