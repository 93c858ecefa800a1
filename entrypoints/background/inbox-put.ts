import type { PutOutcome } from '@/domain/inbox/guard'
import { guarded, markOf } from '@/domain/inbox/guard'
import { settlesAfter } from '@/domain/inbox/signals'
import { putInTab, readTab } from '@/platform/inbox-put'
import { seenTab } from '@/platform/inbox-seen'
import { on } from '@/platform/messages'
import { db } from '@/sync/db'
import { seenIn } from './inbox'

const refused = (why: Extract<PutOutcome, { done: false }>['why']): PutOutcome => ({ done: false, why })

/** Reads the page twice, compares whose conversation it is with the ticket, and only then puts the text in. */
async function putThere(window: number, ticketId: string, text: string): Promise<PutOutcome> {
  const [tab, ticket] = await Promise.all([seenTab(window), db.tickets.get(ticketId)])
  if (tab === undefined || !ticket) return refused('gone')
  const first = await readTab(tab)
  await new Promise(resolve => setTimeout(resolve, settlesAfter + 20))
  const second = await readTab(tab)
  if (!first || !second) return refused('gone')
  const stop = guarded(await seenIn([first, second]), ticket)
  if (stop) return stop
  const says = await putInTab(tab, markOf(second), text)
  return says === 'done' ? { done: true } : refused(says ?? 'gone')
}

/** Answers the panel's wish to put a text into the page beside it. */
export const answerPuts = () => void on('inboxPut', (window, ticket, text) => putThere(window, ticket, text).catch(() => refused('gone')))
