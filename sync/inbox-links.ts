import type { Filed } from './db'
import type { InDesk } from '@/connectors/inbox'
import type { Candidate, Evidence } from '@/domain/inbox/match'
import type { Place } from '@/domain/inbox/place'
import type { Source } from '@/domain/source'
import { fold } from '@/domain/fold'
import { plainName } from '@/domain/inbox/match'
import { db } from './db'
import { newest } from './thread'

/** A conversation of the channel's own inbox (its Page and item, as the channel calls them) that was once proven to be this ticket. */
export interface InboxLink {
  page: string
  item: string
  ticket: string
  /** When (ms). */
  at: number
}

/** Closed and fresh tickets have no index by name: so many of the latest are looked through. */
const recent = 200
/** More tickets than this under one name prove nothing. */
const namesakes = 20
/** Newest messages whose ids are compared with the last one in the page. */
const compared = 10

/** Keeps what was proven, or what the agent has confirmed. */
export const learn = async (link: InboxLink) => void await db.inboxLinks.put(link)

async function candidate({ id, name, snippet }: Filed): Promise<Candidate> {
  return { id, name, snippet, messages: (await newest(id, compared)).map(message => message.id) }
}

/** Tickets of a source that have this name: open ones by the index, closed and fresh ones among the latest. */
async function ofName(source: string, name: string): Promise<Filed[]> {
  if (plainName(name) === '') return []
  const view = `open/all/${source}/name`
  const open = await db.tickets.where('places').between([view, fold(name).trim()], [view, fold(name).trim(), []]).limit(namesakes).toArray()
  const others = await Promise.all(['closed/all', 'fresh'].map((list) => {
    const key = `${list}/${source}/newest`
    return db.tickets.where('places').between([key], [key, []]).limit(recent).toArray()
  }))
  return [...open, ...others.flat()].filter(row => row.kind === 'message' && plainName(row.name) === plainName(name)).slice(0, namesakes)
}

function rowsIn(where: { ids: string[] } | { under: string }) {
  return 'ids' in where
    ? db.tickets.bulkGet(where.ids)
    : db.tickets.where('id').startsWith(where.under).limit(namesakes).toArray()
}

const candidates = (rows: (Filed | undefined)[]) => Promise.all(rows.flatMap(row => row ? [candidate(row)] : []))

/** All that is known here of a place in the channel's own inbox. `from`: the ticket from whose link the agent came there. */
export async function evidenceOf(source: Source, place: Place, where: InDesk, from?: string): Promise<Evidence> {
  if (!('named' in where)) return { named: [], computed: await candidates(await rowsIn(where)) }
  const link = await db.inboxLinks.get([place.page, place.item])
  const [learned] = link ? await candidates([await db.tickets.get(link.ticket)]) : []
  const row = from === undefined ? undefined : await db.tickets.get(from)
  const [led] = row?.source === source.id && row.kind === 'message' ? await candidates([row]) : []
  const proof = { ...(learned && { learned }), ...(led && { led }), computed: [] }
  return { ...proof, named: learned ? [] : await candidates(await ofName(source.id, place.name)) }
}
