import type { Pulled } from '@/connectors/connector'
import type { Message, Said } from '@/domain/message'
import type { Source } from '@/domain/source'
import { arrive } from '@/domain/arrive'
import { clip } from '@/domain/clip'
import { mergeComment } from '@/domain/comment-thread'
import { isNews } from '@/domain/customer/told'
import { rated, ratedLine } from '@/domain/feedback'
import { groupBy } from '@/domain/group'
import { maskRow } from '@/domain/mask/row'
import { keepPeople, shownAs } from '@/sync/customers/people'
import { keepPhones, markPhones, phonesTold, withPhones } from '@/sync/customers/phones'
import { absorb, movedCustomers } from './absorb'
import { db } from './db'
import { keepLives } from './lives'
import { keepPosts } from './posts'
import { removeGone } from './removed'
import { retold } from './retold'
import { look, rewrite, rewritten } from './rewrite'
import { putRows, thatIsAll } from './rows'
import { mayGoOn, withoutSplitCards } from './split-cards'

/** Measured: a reader waits for the writing transaction before it, so this is the panel's waiting time. */
const ticketsAtOnce = 200

/** How far the time of our own message may be off until the remote has told us its own. */
const clockSkew = 10 * 60_000

const isSaid = (message: Message | undefined): message is Said => message?.kind === 'message'

/** Whether a message may be here in another form: staff's under a guessed time, a comment with older words. A customer's message has its time from the channel, so its key alone prevents doubles. */
const isLookedFor = (message: Message) => message.kind === 'note' || (message.kind === 'message' && (message.from !== 'customer' || message.comment !== undefined))

/** The source was removed while its answer was on the way: what was put already is undone. */
class SourceGone extends Error {}

/** Messages of ours of one ticket that may be here already, under a time that was guessed. */
async function heldOf(ticket: string, messages: Message[]): Promise<Map<string, Message>> {
  const oldest = Math.min(...messages.map(message => message.at)) - clockSkew
  const rows = await db.messages.where('[ticket+at+id]').between([ticket, oldest], [ticket, []]).toArray()
  return new Map(rows.map(row => [row.id, row]))
}

/** Puts messages in their place; what we knew of our own (who sent it) stays, a guessed time is replaced. */
export async function keepMessages(messages: Message[], isNew: (ticket: string) => boolean) {
  const ours = groupBy(messages.filter(message => isLookedFor(message) && !isNew(message.ticket)), message => message.ticket)
  const held = ours.size > 0 ? new Map(await Promise.all([...ours].map(async ([ticket, group]) => [ticket, await heldOf(ticket, group)] as const))) : undefined

  const moved: [string, number, string][] = []
  const rows = messages.map((message) => {
    const before = held?.get(message.ticket)?.get(message.id)
    if (before && before.at !== message.at) moved.push([before.ticket, before.at, before.id])
    if (!isSaid(before) || !isSaid(message)) return before?.command === undefined ? message : { ...message, command: before.command }
    return mergeComment(before, { ...message, ...(before.by ? { by: before.by } : {}), ...(before.command === undefined ? {} : { command: before.command }), ...(before.asks ? { asks: before.asks } : {}) })
  })
  putRows(db.messages, rows)
  if (moved.length > 0) await db.messages.bulkDelete(moved)
}

/** The snippet, masked as well when the last message was masked together with the one before it. */
function resaid(snippet: string, given: Message[], safe: Message[]): string {
  const at = given.findIndex((message, i) => isSaid(message) && safe[i] !== message && clip(message.text) === snippet)
  const said = safe[at]
  return isSaid(said) ? clip(said.text) : snippet
}

/** One transaction's worth. Does nothing, without an error, when the source was removed while its answer was on the way. */
function storeSome(source: string, arrivals: Pulled['arrivals'], given: Message[], cursor: string | undefined, now: number) {
  return db.transaction('rw', [...rewritten(), db.messages, db.customers, db.customerNotes, ...(arrivals.some(({ conversation }) => conversation.post) ? [db.posts] : [])], async () => {
    const conversations = arrivals.map(({ conversation }) => conversation)
    const isPut = !given.some(message => isLookedFor(message) || mayGoOn(message))
    const known = await look(conversations.map(({ id }) => id), [...new Set(conversations.map(({ page }) => page))], () => putRows(db.messages, isPut ? given : []))
    const kept = known.sources.get(source) ?? await db.sources.get(source)
    if (!kept) throw new SourceGone()
    const fresh = new Set(known.ids.filter((_, i) => !known.shown[i]))
    const messages = given.some(mayGoOn) ? await withoutSplitCards(given, ticket => fresh.has(ticket)) : given
    const phones = phonesTold(messages)
    const told = new Set(conversations.flatMap(({ id, customer }, i) => phones.has(id) && !known.shown[i]?.hasPhone ? [customer] : []))
    const contacts = new Map(arrivals.flatMap(({ conversation, contact }) => contact ? [[conversation.customer, contact] as const] : []))
    const changed = conversations.filter(({ name, customer }, i) => known.shown[i]?.name !== name || told.has(customer) || isNews(contacts.get(customer), known.shown[i]?.known))
    const people = changed.length > 0 ? await keepPeople(source, changed, told, contacts, now) : undefined

    const ratings: Message[] = []
    const keeping = isPut ? Promise.resolve() : keepMessages(messages, ticket => fresh.has(ticket))
    const retelling = arrivals.some(({ partial }) => partial) ? await keeping.then(() => retold(arrivals, known.shown)) : []
    // An async function, so that a disk that is full at this point too is reported once.
    const moveCursor = async () => putRows(db.sources, cursor !== undefined && cursor !== kept.cursor ? [{ ...kept, cursor }] : [])
    await Promise.all([
      keeping,
      keepPosts(conversations),
      arrivals.length > 0 && rewrite(known, (ticket, at) => {
        const arrival = arrivals[at]
        if (!arrival) throw new Error('an arrival went missing')
        const person = people?.get(arrival.conversation.customer)
        const name = person?.name ?? arrival.conversation.name
        const arrived = arrive(ticket, { ...arrival, conversation: { ...arrival.conversation, snippet: resaid(arrival.conversation.snippet, given, messages), ...retelling[at], name } }, !kept.filled, now)
        const after = rated(ticket, arrived, messages)
        const line = ratedLine(ticket, after)
        if (line) ratings.push(line)
        return withPhones(shownAs(after, person), phones.get(after.id))
      }),
      moveCursor(),
    ])
    putRows(db.messages, ratings)
    for (const [from, to] of movedCustomers(known.shown, conversations)) await absorb(from, to, source)
    const called = [...people ?? []].flatMap(([id, { told }]) => told ? [id] : [])
    if (called.length > 0) await markPhones(called)
    thatIsAll()
  }).catch(SourceGone, () => {})
}

/** A part of a pull; one that comes from a watch moves no cursor. */
type Part = Omit<Pulled, 'cursor'> & Partial<Pick<Pulled, 'cursor'>>

/**
 * Stores one part of a pull, tickets and messages in the same transaction, and the cursor only behind
 * the last of them: cut off anywhere, the same part simply comes again.
 */
export async function store({ id }: Pick<Source, 'id'>, given: Part, now: number) {
  // Before anything follows from it: search lines, phone numbers, what the queue shows (S138).
  const pulled: Part = { ...given, arrivals: maskRow(given.arrivals), messages: maskRow(given.messages) }
  // Paging may bring a conversation twice; a ticket is rewritten once in a transaction, by the later one.
  const all = [...new Map(pulled.arrivals.map(arrival => [arrival.conversation.id, arrival])).values()]
  const messages = groupBy(pulled.messages, message => message.ticket)
  if (pulled.lives) await keepLives(id, pulled.lives)
  for (const span of pulled.whole ?? []) await removeGone(id, span, now)
  // Before the cursor, which says that it was looked for.
  if (pulled.linked !== undefined) await db.sources.update(id, { linked: pulled.linked ?? undefined })
  for (let i = 0; i < Math.max(1, all.length); i += ticketsAtOnce) {
    const arrivals = all.slice(i, i + ticketsAtOnce)
    const theirs = arrivals.flatMap(({ conversation }) => messages.get(conversation.id) ?? [])
    await storeSome(id, arrivals, theirs, i + ticketsAtOnce < all.length ? undefined : pulled.cursor, now)
  }
}

/** Stores older messages of one ticket and how far its past is known. */
export function storeHistory(ticket: string, given: Message[], older: string | undefined, elsewhere: boolean) {
  const whole = maskRow(given)
  const phones = [...phonesTold(whole)]
  return db.transaction('rw', [db.messages, db.threads, ...(phones.length > 0 ? [...rewritten(), db.customers] : [])], async () => {
    await keepMessages(await withoutSplitCards(whole, () => false), () => false)
    await db.threads.put({ ticket, older, complete: older === undefined && !elsewhere, elsewhere })
    for (const [id, numbers] of phones) await keepPhones(id, numbers)
  })
}
