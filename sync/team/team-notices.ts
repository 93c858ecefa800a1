import type { Heard } from '@/connectors/heard'
import type { Source } from '@/domain/source'
import type { TeamNotice } from '@/domain/team-notice'
import type { Outside } from '@/sync/outside'
import { connectors } from '@/connectors'
import { Rejected } from '@/connectors/errors'
import { maskRow } from '@/domain/mask/row'
import { db } from '@/sync/db'
import { sessionOf } from '@/sync/way'

/** Most notices that are kept: nobody looks through more. */
const most = 50

const under = (source: string) => db.teamNotices.where('id').between(`${source}/`, `${source}0`, true, false)

/** Keeps one notice that the server tells by itself, or drops one that was read or deleted there. */
export function keepNotice({ id, now }: NonNullable<Heard['notice']>) {
  return now ? db.teamNotices.put(maskRow(now)) : db.teamNotices.delete(id)
}

async function wayIn(source: Source | undefined, outside: Outside) {
  const desk = source && connectors[source.connector].teamNotices
  const secret = desk && await outside.secretOf(source)
  if (!source || !desk || !secret || source.paused || source.trouble || (!source.practice && !outside.online())) return undefined
  return { desk, session: await sessionOf(source, secret, outside) }
}

/** Reads all notices that are unread there; they replace those that were here, so that what was read there disappears. */
export async function pullNotices(id: string, outside: Outside) {
  const way = await wayIn(await db.sources.get(id), outside)
  if (!way) return
  const now = maskRow(await way.desk.unread(way.session))
  await db.transaction('rw', db.teamNotices, async () => {
    await under(id).filter(row => !now.some(one => one.id === row.id)).delete()
    await db.teamNotices.bulkPut(now)
  })
}

/** Newest first. */
export async function noticesNow(): Promise<TeamNotice[]> {
  const rows = await db.teamNotices.toArray()
  return rows.sort((a, b) => b.at - a.at).slice(0, most)
}

/** Marks them as read there and, once that is done, here. What could not be told stays. */
export async function readNotices(rows: TeamNotice[], outside: Outside) {
  for (const { id } of rows) {
    const way = await wayIn(await db.sources.get(id.slice(0, id.indexOf('/'))), outside)
    if (!way) continue
    try {
      await way.desk.read(way.session, id)
    }
    catch (error) {
      if (!(error instanceof Rejected)) continue
    }
    await db.teamNotices.delete(id)
  }
}

/** The agent is looking at this ticket, so whatever was to lead there has done so. */
export const readNoticesOf = async (ticket: string, outside: Outside) => readNotices(await db.teamNotices.where('ticket').equals(ticket).toArray(), outside)
