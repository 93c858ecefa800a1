import type { Rejection } from '@/connectors/errors'
import type { CannedMessage } from '@/domain/canned/canned'
import { connectors } from '@/connectors'
import { db } from '@/sync/db'

/** What a message of the team and the server that keeps it owe each other; `id` is the message's. */
export interface TeamLink {
  id: string
  source: string
  /** Its id there; absent until it has arrived. */
  there?: string
  /** As the server last told it; when it now differs, somebody has changed it there. */
  said?: { shortcut: string, body: string }
  /** What was done here and not there yet. */
  owed?: 'put' | 'drop'
  /** Why the server said no: not tried again until the message is changed or somebody asks for it. */
  refused?: Rejection
}

/** For every transaction that writes messages. */
export const owedStores = () => [db.cannedTeam, db.sources]

/** Where a new message of the team goes: a server among its own sources, else the first that keeps such messages; nothing where none does. */
async function homeFor({ pages }: CannedMessage): Promise<string | undefined> {
  const homes = (await db.sources.toArray()).filter(source => connectors[source.connector].canned).sort((a, b) => a.order - b.order)
  return (homes.find(({ id }) => pages.includes(id)) ?? homes[0])?.id
}

/** These messages were written here, so their servers are to hear of it; one that is the team's no longer leaves the server. */
export async function oweKept(messages: readonly CannedMessage[]) {
  for (const message of messages) {
    const link = await db.cannedTeam.get(message.id)
    if (message.scope === 'team') {
      const source = link?.source ?? await homeFor(message)
      if (source !== undefined) await db.cannedTeam.put({ ...link, id: message.id, source, owed: 'put', refused: undefined })
    }
    else if (link) {
      await oweDropped([message.id])
    }
  }
}

/** These were deleted here, so they are to go from their servers too. */
export async function oweDropped(ids: readonly string[]) {
  const links = (await db.cannedTeam.bulkGet([...ids])).flatMap(link => link ?? [])
  await db.cannedTeam.bulkPut(links.filter(link => link.there !== undefined).map(link => ({ ...link, owed: 'drop' as const, refused: undefined })))
  await db.cannedTeam.bulkDelete(links.filter(link => link.there === undefined).map(({ id }) => id))
}

/** What the server refused of the team's messages, and why, by their ids. */
export async function refusedCanned(): Promise<Map<string, Rejection>> {
  const links = await db.cannedTeam.toArray()
  return new Map(links.flatMap(({ id, refused }) => refused ? [[id, refused]] : []))
}

/** Has the next pass over its source try it once more. */
export const retryCanned = (id: string) => db.cannedTeam.update(id, { refused: undefined })

/** The source is gone with its data: what its server kept for the team goes too, and what was still owed. */
export async function forgetTeamCanned(source: string) {
  const ids = await db.cannedTeam.where({ source }).primaryKeys()
  await db.canned.bulkDelete(ids)
  await db.cannedTeam.bulkDelete(ids)
}
