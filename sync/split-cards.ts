import type { Message, Said } from '@/domain/message'
import { groupBy } from '@/domain/group'
import { isMaskOf, maskAll } from '@/domain/mask'
import { byTime } from '@/domain/message'
import { db } from './db'

/** Messages before and after that are looked at, and within how much time (ms): nobody spreads one number over a day. */
const around = 4
const together = 3600_000

/** Digits at the beginning or the end: only there can a number go on in the next message. */
const touches = /^[^\p{L}\d]*\d|\d[^\p{L}\d]*$/u
/** Whether a card's number may go on in the message behind it, or come from the one before. */
export const mayGoOn = (message: Message): message is Said => message.kind === 'message' && touches.test(message.text)

/** Messages of one ticket as they come, what is masked of them already left so: the rest of the number need not come along again. */
async function asKept(messages: Said[]): Promise<Said[]> {
  const rows = await db.messages.bulkGet(messages.map(({ ticket, at, id }): [string, number, string] => [ticket, at, id]))
  return messages.map((message, i) => {
    const kept = rows[i]
    return kept?.kind === 'message' && isMaskOf(kept.text, message.text) ? { ...message, text: kept.text } : message
  })
}

/** What is kept of a ticket around these messages. */
async function heldAround(ticket: string, messages: Said[]): Promise<Message[]> {
  const times = messages.map(({ at }) => at)
  const before = db.messages.where('[ticket+at+id]').between([ticket, Math.min(...times) - together], [ticket, Math.min(...times)]).reverse().limit(around).toArray()
  const behind = db.messages.where('[ticket+at+id]').between([ticket, Math.max(...times)], [ticket, Math.max(...times) + together]).limit(around).toArray()
  return (await Promise.all([before, behind])).flat()
}

/** Messages one after the other by the same speaker, each close to the one before. */
function runsOf(messages: Said[]): Said[][] {
  const runs: Said[][] = []
  for (const message of [...messages].sort(byTime)) {
    const last = runs.at(-1)?.at(-1)
    if (last && last.from === message.from && message.at - last.at <= together && mayGoOn(last) && mayGoOn(message)) runs.at(-1)?.push(message)
    else runs.push([message])
  }
  return runs.filter(run => run.length > 1)
}

function maskedRun(run: Said[]): Said[] {
  const texts = maskAll(run.map(({ text }) => text))
  return run.flatMap((message, i) => texts[i] === undefined || texts[i] === message.text ? [] : [{ ...message, text: texts[i] }])
}

/**
 * Messages with the numbers of cards masked that are split over several of them, what is kept already included (S138); runs
 * inside the caller's transaction. Few messages begin or end with a digit, so most cost nothing. Kept ones that change are
 * put; they alone may be more than was given.
 */
export async function withoutSplitCards(messages: Message[], isNew: (ticket: string) => boolean): Promise<Message[]> {
  const changed = new Map<string, Said>()
  for (const [ticket, given] of groupBy(messages.filter(mayGoOn), ({ ticket }) => ticket)) {
    const [group, held] = isNew(ticket) ? [given, []] : await Promise.all([asKept(given), heldAround(ticket, given)])
    for (const message of group.filter(message => !given.includes(message))) changed.set(`${ticket} ${message.id}`, message)
    const ids = new Set(group.map(({ id }) => id))
    const runs = runsOf([...group, ...held.filter(mayGoOn).filter(({ id }) => !ids.has(id))])
    for (const message of runs.flatMap(maskedRun)) changed.set(`${ticket} ${message.id}`, message)
    const kept = held.filter(({ id }) => !ids.has(id)).flatMap(({ id }) => changed.get(`${ticket} ${id}`) ?? [])
    if (kept.length > 0) await db.messages.bulkPut(kept)
  }
  return changed.size === 0 ? messages : messages.map(message => changed.get(`${message.ticket} ${message.id}`) ?? message)
}
