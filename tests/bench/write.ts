import type { Arrival } from '@/domain/arrive'
import { placesOf } from '@/domain/places'
import { putCanned } from '@/sync/canned/canned'
import { inPacks, listed } from '@/sync/customers/people-packs'
import { db } from '@/sync/db'
import { putPart } from '@/sync/shop/shop-packs'
import { disconnect } from '@/sync/sources'
import { store } from '@/sync/store'
import { createTag } from '@/sync/tags'
import { arrivalOf, messagesOf, pages, personOf, sourceOf, tagNames } from './data'
import { benchShop, partOf } from './wares'

/** Conversations in one part of the bench's pulls. */
const part = 200

export async function clear() {
  await Promise.all(db.tables.map(table => table.clear()))
}

/** Connects the Pages, still in their first sync: their tickets come in without waiting to be pulled. */
export async function connectPages() {
  await db.sources.bulkPut(pages.map(id => sourceOf(id)))
  for (const name of tagNames) await createTag(name)
}

/** Tickets from one number to another, through the extension's own `store`. Milliseconds. */
export async function fillTickets(from: number, to: number, count: number, now: number): Promise<number> {
  const began = performance.now()
  for (const page of pages) {
    const arrivals: Arrival[] = []
    for (let i = from; i < to; i++) {
      if (pages[i % pages.length] === page) arrivals.push(arrivalOf(i, count, now))
    }
    for (let i = 0; i < arrivals.length; i += part) {
      await store({ id: page }, { arrivals: arrivals.slice(i, i + part), messages: [], cursor: '' }, now)
    }
  }
  return performance.now() - began
}

/** Customers of an imported list from one number to another, with their search lines. Milliseconds. */
export async function fillPeople(from: number, to: number): Promise<number> {
  const began = performance.now()
  const rows = Array.from({ length: to - from }, (_, n) => ({ id: `${listed}/${from + n}`, source: listed, facts: personOf(from + n) }))
  await db.transaction('rw', db.customers, db.packs, async () => db.customers.bulkPut(await inPacks(rows)))
  return performance.now() - began
}

/** How many customers of an imported list are here. */
export const listedPeople = () => db.customers.where('id').startsWith(`${listed}/`).count()

/** Their messages, put as they are: a thousand threads a transaction. Milliseconds. */
export async function fillMessages(from: number, to: number, count: number, now: number, each: number): Promise<number> {
  const began = performance.now()
  for (let i = from; i < to; i += 200) {
    const rows = Array.from({ length: Math.min(200, to - i) }, (_, n) => messagesOf(arrivalOf(i + n, count, now), each)).flat()
    await db.messages.bulkPut(rows)
  }
  return performance.now() - began
}

export async function held() {
  return { tickets: await db.tickets.count(), messages: await db.messages.count(), packs: await db.packs.count() }
}

/** The first sync is over: what comes from now on is new. */
export async function fillDone() {
  await db.sources.toCollection().modify({ filled: true, syncedAt: Date.now() })
  return held()
}

/** A ticket that is shown first in its list gets another message of its customer. */
export function nextWord(i: number, count: number, now: number, text: string): { page: string, arrival: Arrival, message: ReturnType<typeof messagesOf>[number] } {
  const { conversation } = arrivalOf(i, count, now)
  const at = Date.now()
  const arrival = { conversation: { ...conversation, snippet: text, lastFrom: 'customer' as const, lastActivityAt: at, lastCustomerAt: at, waitingSince: at, messages: conversation.messages + 1, unreadThere: 1 } }
  const [message] = messagesOf(arrival, 1)
  if (!message) throw new Error('no message')
  return { page: conversation.page, arrival, message: { ...message, id: `m_${at}_${text}`, text } }
}

/** One incoming message, stored as a pull stores it. Milliseconds, and when it began. */
export async function incoming(i: number, count: number, now: number, text: string) {
  const { page, arrival, message } = nextWord(i, count, now, text)
  const at = Date.now()
  const began = performance.now()
  await store({ id: page }, { arrivals: [arrival], messages: [message], cursor: text }, at)
  return { took: performance.now() - began, at }
}

/** Ids of a broadcast's comments, one for each row. */
export async function commentsOf(live: string) {
  const keys = await db.messages.where('[live+at+id]').between([live], [live, []]).primaryKeys()
  return keys.map(([,, id]) => id)
}

/** How many comments under one post are here. */
export async function commentsUnder(source: string, post: string): Promise<number> {
  const from = `${source}/${post}:`
  return await db.messages.where('[ticket+at+id]').between([from], [`${from}\uFFFF`]).count()
}

/** Whether a comment is here, written in the last fifteen seconds. */
export async function hasComment(live: string, id: string): Promise<boolean> {
  const keys = await db.messages.where('[live+at+id]').between([live, Date.now() - 15_000], [live, []]).primaryKeys()
  return keys.some(([,, other]) => other === id)
}

/** Takes a connected Page away again, with all of it. */
export async function forgetPage(page: string) {
  await disconnect(page, true)
}

function done(request: IDBTransaction) {
  return new Promise<void>((resolve, reject) => {
    request.oncomplete = () => resolve()
    request.onerror = request.onabort = () => reject(request.error)
  })
}

/** The same message and the same row with two bare puts, without looking at anything. Milliseconds. */
export async function barePuts(i: number, count: number, now: number, text: string) {
  const { arrival, message } = nextWord(i, count, now, text)
  const row = await db.tickets.get(arrival.conversation.id)
  if (!row) throw new Error('no row')
  const { lastActivityAt, lastCustomerAt, waitingSince, snippet } = arrival.conversation
  const after = { ...row, lastActivityAt, lastCustomerAt, waitingSince, snippet }
  const filed = { ...after, places: placesOf(after, false) }
  const began = performance.now()
  const transaction = db.backendDB().transaction(['tickets', 'messages'], 'readwrite')
  transaction.objectStore('tickets').put(filed)
  transaction.objectStore('messages').put(message)
  await done(transaction)
  return performance.now() - began
}

/** The first sync of one more Page, part by part. Milliseconds, and how many tickets came. */
export async function firstSync(page: string, from: number, to: number, now: number, size: number, messagesEach: number) {
  await db.sources.put(sourceOf(page))
  const began = performance.now()
  for (let i = from; i < to; i += size) {
    const arrivals = Array.from({ length: Math.min(size, to - i) }, (_, n) => ({ conversation: arrivalOf(i + n, to, now, page).conversation }))
    const messages = arrivals.flatMap(arrival => messagesOf(arrival, messagesEach))
    await store({ id: page }, { arrivals, messages, cursor: `${i}` }, now)
  }
  return performance.now() - began
}

/** So many canned messages, of a few lines each. */
export async function fillCanned(count: number) {
  const titles = ['Thời gian giao hàng', 'Phí giao theo khu vực', 'Xin lỗi khách', 'Hẹn giao lại', 'Mẫu tin số']
  const body = 'Dạ {{customer.call_name|bạn}} {{customer.first_name}} ơi, bên em giao hàng toàn quốc, phí giao tính theo khu vực.\n\nMình cho em xin địa chỉ {{ask:nhận hàng}} ạ. Đơn {{order.code}} dự kiến {{date+2d}}. '
  await putCanned(Array.from({ length: count }, (_, i) => ({ id: `bench:${i}`, shortcut: `mau${i}`, title: `${titles[i % titles.length]} ${i}`, body: body + i, variants: [], files: [], tags: [`tag${i % 40}`], folder: `Folder ${i % 12}`, scope: 'mine' as const, pages: [], channels: [], changedAt: 0 })))
}

export const clearCanned = () => db.canned.clear()

/** The whole list of a shop of that many variants, as parts of a hundred products come in. Milliseconds. */
export async function fillWares(variants: number) {
  const now = Date.now()
  await db.shops.put({ id: benchShop, connector: 'csv', name: 'Bench', baseUrl: '', currency: 'VND', timeZone: 'UTC', caps: { stockByLocation: true, promotions: false, orders: false, createOrder: false, payLink: false, paidSignal: false, partSignal: false, delta: false }, locations: [], filledAt: now, listedAt: now })
  const parts = Array.from({ length: variants / 500 }, (_, n) => partOf(n * 100, (n + 1) * 100, now))
  const began = performance.now()
  for (const part of parts) await db.transaction('rw', db.wares, () => putPart(benchShop, part, now, now))
  return performance.now() - began
}

/** Twenty variants that a delta tells anew. Milliseconds. */
export async function changeWares(from: number) {
  const now = Date.now()
  const part = partOf(from, from + 4, now)
  const began = performance.now()
  await db.transaction('rw', db.wares, () => putPart(benchShop, part, now, now))
  return performance.now() - began
}

/** How many sources have had their first sync. */
export const filledSources = () => db.sources.filter(({ filled }) => filled === true).count()
