import type { PutOutcome } from '@/domain/inbox/guard'
import { guarded, markOf } from '@/domain/inbox/guard'
import { putInTab } from '@/platform/inbox-put'
import { seenTab, tellAgain } from '@/platform/inbox-seen'
import { on } from '@/platform/messages'
import { db } from '@/sync/db'
import { seenIn } from './inbox'
import { readTwice } from './inbox-now'

const refused = (why: Extract<PutOutcome, { done: false }>['why']): PutOutcome => ({ done: false, why })

/** Tells the panel again whose conversation is open, because more may be known here than when the page told. */
async function lookAgain(window: number) {
  const tab = await seenTab(window)
  if (tab !== undefined) await tellAgain(window, await seenIn(await readTwice(tab)))
}

/** Reads the page twice, compares whose conversation it is with the ticket, and only then puts the text in. */
async function putThere(window: number, ticketId: string, text: string): Promise<PutOutcome> {
  const tab = await seenTab(window)
  if (tab === undefined) return refused('gone')
  const reads = await readTwice(tab)
  // Read as late as possible, because it may have been deleted while the page was read.
  const ticket = await db.tickets.get(ticketId)
  const last = reads.at(-1)
  if (!last || !ticket) return refused('gone')
  const stop = guarded(await seenIn(reads), ticket)
  if (stop) return stop
  const says = await putInTab(tab, markOf(last), text)
  return says === 'done' ? { done: true } : refused(says ?? 'gone')
}

/** Answers the panel's requests about the page beside it: put a text into it, look at it again. */
export function answerPuts() {
  on('inboxPut', (window, ticket, text) => putThere(window, ticket, text).catch(() => refused('gone')))
  on('inboxAgain', window => lookAgain(window).catch(() => {}))
}
