import type { Pulled, Session } from '../../connector'
import type { RawMedia, RawRemark } from './comment-schema'
import type { InstagramState } from './state'
import type { Linked } from '@/domain/source'
import { hasPassed } from '@/domain/clock'
import { idsOf } from '../gone'
import { day } from '../limits'
import { threadsThere } from './comment'
import { isReadable, postOf, readMedia, readRemarks } from './comment-lists'

/** Posts that are looked at, and how often (ms), and now and then: an account has a quota of its own, but Pages share the pace. */
const newest = 25
const lookEvery = 30_000
const many = 100
const wideEvery = 5 * 60_000
/** What is read of a post that is new to us: comments of 30 days. The rest is there on demand. */
const firstDays = 30 * day
/** Pages of fifty under one post. */
const deepest = 10

/** A part of a pull, and the state once it is stored. */
export interface Part extends Omit<Pulled, 'cursor'> { state: InstagramState }

/** How a post looks from afar: the number counts answers too, the newest comment tells of one that took another's place. */
const lookOf = ({ comments_count = 0, comments }: RawMedia) => `${comments_count} ${comments?.items[0]?.id ?? ''}`

interface Read {
  raws: RawRemark[]
  /** Everything under the post was read. */
  whole: boolean
}

const timesOf = ({ raws }: Read) => raws.flatMap(({ timestamp = 0, replies }) => [timestamp, ...(replies?.items ?? []).map(({ timestamp = 0 }) => timestamp)])

/** From the top down, until all new ones are found, or back to some weeks ago. */
async function read(session: Session, { id, comments_count = 0 }: RawMedia, before: InstagramState['posts'][string] | undefined): Promise<Read> {
  const raws: RawRemark[] = []
  let after: string | undefined
  let readable = true
  for (let page = 0; page < deepest; page++) {
    const list = await readRemarks(session, id, after)
    raws.push(...list.items)
    readable &&= isReadable(list)
    if (list.after === undefined || list.after === after) return { raws, whole: readable }
    after = list.after
    const came = timesOf({ raws, whole: false }).filter(at => at > (before?.until ?? 0)).length
    const all = before ? comments_count > before.count && came >= comments_count - before.count : list.items.every(({ timestamp = 0 }) => timestamp < session.now() - firstDays)
    if (all) break
  }
  return { raws, whole: false }
}

/** What was said under the linked account's posts since `state`: one call for the newest of them, now and then for more, and one or a few for each that looks otherwise. */
export async function* pullThere(session: Session, account: Linked, before: InstagramState): AsyncGenerator<Part> {
  if (!hasPassed(before.lookedAt, lookEvery, session.now())) return
  const now = session.now()
  // Not the very first time: older posts would keep the first messages waiting.
  const wide = before.wideAt !== undefined && now - before.wideAt >= wideEvery
  const { items } = await readMedia(session, account, wide ? many : newest)
  const known = wide ? Object.fromEntries(items.flatMap(({ id }) => before.posts[id] ? [[id, before.posts[id]] as const] : [])) : before.posts
  let state: InstagramState = { ...before, posts: known }
  for (const raw of items.filter(raw => known[raw.id]?.look !== lookOf(raw))) {
    const seen = known[raw.id]
    const found = seen || (raw.comments_count ?? 0) > 0 ? await read(session, raw, seen) : { raws: [], whole: true }
    const times = timesOf(found)
    const count = raw.comments_count ?? times.length
    state = { ...state, posts: { ...state.posts, [raw.id]: { look: lookOf(raw), count, until: Math.max(seen?.until ?? 0, ...times) } } }
    const whole = found.whole && seen && count < seen.count + times.filter(at => at > seen.until).length
    yield {
      ...threadsThere(session.source, postOf(raw), found.raws),
      ...(whole ? { whole: [{ under: `${session.source.id}/${raw.id}:`, since: 0, ids: found.raws.flatMap(({ id, replies }) => [id, ...replies ? idsOf(replies) : []]) }] } : {}),
      state,
    }
  }
  yield { arrivals: [], messages: [], state: { ...state, lookedAt: session.now(), wideAt: wide ? now : before.wideAt ?? now } }
}
