import type { Message } from '@/domain/message'
import type { Owed } from '@/sync/db'
import { alteredBy, entryOf, targetOf } from '@/domain/actions'
import { byTime } from '@/domain/message'
import { isOwing } from '@/sync/rewrite'

/** An entry of the thread; `owed` while it is not confirmed, failed, or nobody can tell. */
export interface Shown {
  entry: Message
  owed?: Owed
  /** What is still owed on it, refused and unsure ones too: a like on its way, a deletion that was refused. */
  about?: Owed[]
}

/** A confirmed thread with the outbox applied on top: waiting, failed and unsure entries come last. */
export function withOwed(messages: Message[], owed: Owed[]): Shown[] {
  const holding = owed.filter(isOwing)
  const shown = (entry: Message, row?: Owed): Shown[] => {
    const latest = holding.reduce<Message>(alteredBy, entry)
    if (latest.kind === 'note' && latest.text === '') return []
    const about = owed.filter(other => targetOf(other) === entry.id)
    return [{ entry: latest, ...(row ? { owed: row } : {}), ...(about.length > 0 ? { about } : {}) }]
  }
  const confirmed = messages.flatMap(entry => shown(entry))
  const waiting = owed.flatMap((row) => {
    const entry = entryOf(row)
    return entry ? shown(entry, row) : []
  })
  return [...confirmed, ...waiting].sort((a, b) => byTime(a.entry, b.entry))
}

/** Whether a command failed or is unsure and has no line of its own in the thread. */
export function isAside(row: Owed) {
  return (row.state === 'rejected' || row.state === 'unsure') && (row.action === 'rewriteNote' || entryOf(row) === undefined)
}
