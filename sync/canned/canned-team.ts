import type { TeamLink } from './canned-owed'
import type { CannedHome, TeamCanned } from '@/connectors/canned-home'
import type { Session } from '@/connectors/connector'
import type { Rejection } from '@/connectors/errors'
import type { CannedMessage } from '@/domain/canned/canned'
import { connectors } from '@/connectors'
import { Rejected } from '@/connectors/errors'
import { db } from '@/sync/db'
import { cannedRows, writeRows } from './canned'

/** How often (ms) the list is read again, because nothing tells of a change there. */
const every = 5 * 60_000
/** When (ms) it was last read, by source; a background that was ended reads once more. */
const readAt = new Map<string, number>()

const stores = () => [db.canned, db.cannedTeam]
const wordsOf = ({ shortcut, body }: Pick<TeamCanned, 'shortcut' | 'body'>) => ({ shortcut, body })
const isSame = (one: { shortcut: string, body: string }, other: { shortcut: string, body: string } | undefined) => one.shortcut === other?.shortcut && one.body === other.body

/** A message as the server has it; what only this browser knows of it stays. */
function taken(theirs: TeamCanned, source: string, ours: CannedMessage | undefined): CannedMessage {
  const plain = { id: `${source}/canned/${theirs.id}`, title: theirs.shortcut, variants: [], files: [], tags: [], folder: '', pages: [], channels: [], scope: 'team' as const }
  const title = ours && ours.title !== ours.shortcut ? ours.title : theirs.shortcut
  return { ...plain, ...ours, title, ...wordsOf(theirs), changedAt: theirs.changedAt, there: { source, id: theirs.id } }
}

const link = (message: CannedMessage, source: string, theirs: TeamCanned): TeamLink => ({ id: message.id, source, there: theirs.id, said: wordsOf(theirs) })

/** When both sides have changed one message, the older words are kept as a message of the agent's own. */
function kept(words: CannedMessage, now: number): CannedMessage {
  const { there: _, ...message } = words
  return { ...message, id: crypto.randomUUID(), scope: 'mine', changedAt: now }
}

/** Brings one change of ours there. */
async function give(owed: TeamLink, theirs: TeamCanned | undefined, home: CannedHome, session: Session) {
  const { source } = owed
  if (owed.owed === 'drop') {
    if (theirs) await home.remove(session, theirs.id)
    await db.cannedTeam.delete(owed.id)
    return
  }
  const [ours] = await cannedRows([owed.id])
  if (!ours) return db.cannedTeam.delete(owed.id)
  const changedThere = theirs !== undefined && owed.said !== undefined && !isSame(theirs, owed.said) && !isSame(theirs, ours)
  if (changedThere && theirs.changedAt > ours.changedAt) {
    const message = taken(theirs, source, ours)
    await db.transaction('rw', stores(), async () => {
      await writeRows([message, kept(ours, session.now())])
      await db.cannedTeam.put(link(message, source, theirs))
    })
    return
  }
  const answer = await home.put(session, { id: theirs?.id, shortcut: ours.shortcut || ours.title, body: ours.body })
  await db.transaction('rw', stores(), async () => {
    if (changedThere) await writeRows([kept(taken(theirs, source, ours), session.now())])
    const [now] = await cannedRows([owed.id])
    const after = await db.cannedTeam.get(owed.id)
    // Deleted or changed again meanwhile: that is still owed.
    const again = after?.owed === 'drop' || (now && now.changedAt !== ours.changedAt)
    await db.cannedTeam.put({ ...link(ours, source, answer), ...(again ? { owed: after?.owed ?? 'drop' } : {}) })
    if (now) await writeRows([{ ...now, there: { source, id: answer.id } }])
  })
}

/** The server's ids of those that it would not delete, and why: they have to appear here again. */
type Kept = Map<string, Rejection>

async function giveAll(source: string, there: Map<string, TeamCanned>, home: CannedHome, session: Session): Promise<Kept> {
  const stays: Kept = new Map()
  for (const owed of await db.cannedTeam.where({ source }).toArray()) {
    if (owed.owed === undefined || owed.refused) continue
    await give(owed, there.get(owed.there ?? ''), home, session).catch(async (error: unknown) => {
      if (!(error instanceof Rejected)) throw error
      if (owed.owed === 'put' || owed.there === undefined) return db.cannedTeam.update(owed.id, { refused: error.reason })
      stays.set(owed.there, error.reason)
      await db.cannedTeam.delete(owed.id)
    })
  }
  return stays
}

/** The list as it is there becomes ours; what is owed stays as it is here. */
function take(source: string, list: readonly TeamCanned[], stays: Kept) {
  return db.transaction('rw', stores(), async () => {
    const links = await db.cannedTeam.where({ source }).toArray()
    const known = new Map(links.map(link => [link.there, link]))
    const there = new Set(list.map(({ id }) => id))
    const news = list.filter(theirs => !known.get(theirs.id)?.owed && !isSame(theirs, known.get(theirs.id)?.said))
    const rows = new Map((await cannedRows(news.flatMap(({ id }) => known.get(id)?.id ?? []))).map(row => [row.id, row]))
    const messages = news.map(theirs => ({ theirs, message: taken(theirs, source, rows.get(known.get(theirs.id)?.id ?? '')) }))
    if (messages.length > 0) await writeRows(messages.map(({ message }) => message))
    await db.cannedTeam.bulkPut(messages.map(({ theirs, message }) => ({ ...link(message, source, theirs), refused: stays.get(theirs.id) })))
    const gone = links.filter(link => !link.owed && link.there !== undefined && !there.has(link.there)).map(({ id }) => id)
    await db.canned.bulkDelete(gone)
    await db.cannedTeam.bulkDelete(gone)
  })
}

/**
 * The team's canned messages of a source whose server keeps them, both ways: what was changed here goes there first, then what is
 * there comes here. Both changed: the later words win, the others are kept as the agent's own. Safe to cut off anywhere.
 */
export async function keepTeamCanned(session: Session) {
  const { source, now } = session
  const home = connectors[source.connector].canned
  if (!home) return
  const owes = await db.cannedTeam.where({ source: source.id }).filter(({ owed, refused }) => owed !== undefined && !refused).count()
  if (owes === 0 && now() - (readAt.get(source.id) ?? -Infinity) < every) return
  readAt.set(source.id, now())
  try {
    const before = await home.list(session)
    const stays = await giveAll(source.id, new Map(before.map(theirs => [theirs.id, theirs])), home, session)
    await take(source.id, owes > 0 ? await home.list(session) : before, stays)
  }
  catch (error) {
    // Whoever may not read them works without; all else is the source's trouble, and tried again with it.
    if (error instanceof Rejected) return
    readAt.delete(source.id)
    throw error
  }
}
