import type { Pulled, Session } from '../connector'
import type { RawComment, RawPost } from './comment-schema'
import type { CommentState, Reading } from './comment-state'
import type { Listed } from './soft'
import { hasPassed } from '@/domain/clock'
import { Rejected } from '../errors'
import { postOf, readAds, readComments, readFeed, readFeedSince } from './comment-lists'
import { nextRound } from './comment-round'
import { lookOf, noComments } from './comment-state'
import { threadsOf } from './comment-threads'
import { idsOf, isShort, wholeSince } from './gone'
import { day } from './limits'

/** Posts that are looked at each time, and how often (ms) it is all of the last weeks. */
const newest = 25
const wideEvery = 5 * 60_000
/** A Page that may not show its posts is asked again after this (ms): the permission may have been given. */
const refusedFor = 10 * 60_000
/** What is read of a post that is new to us: comments of 30 days, and in the first sync ten pages. The rest is there on demand. */
const firstDays = 30 * day
const firstPages = 10
const size = 50
/** Comments may be listed a little later than they are dated (ms). */
const slack = 10_000

/** A part of a pull, and the state once it is stored. */
export interface CommentPart extends Omit<Pulled, 'cursor'> { state: CommentState }

const nothing = { arrivals: [], messages: [] }

/**
 * Comments that came since `state`. An idle pull is one call: the feed, whose posts carry how many comments they have and
 * which is the newest. Only posts that look different are read, down to something known. Posts for which `apart` is true are skipped.
 */
export async function* pullComments(session: Session, state: CommentState = noComments, apart: (post: RawPost) => boolean = () => false): AsyncGenerator<CommentPart> {
  if (!hasPassed(state.refusedAt ?? -Infinity, refusedFor, session.now())) return
  let looked: CommentState | undefined
  try {
    looked = await lookAt(session, state, apart)
  }
  catch (error) {
    // No permission for posts: messages go on without, and the check says which one is missing.
    if (!(error instanceof Rejected)) throw error
    yield { ...nothing, state: { ...state, refusedAt: session.now() } }
    return
  }
  if (looked) yield { ...nothing, state: looked }
  let now = looked ?? state
  while (now.todo[0]) {
    const part = await read(session, now, now.todo[0])
    now = part.state
    yield part
  }
}

/** Looks for posts under which something has changed; nothing when none has and there is nothing to note. */
async function lookAt(session: Session, state: CommentState, apart: (post: RawPost) => boolean): Promise<CommentState | undefined> {
  const now = session.now()
  const wide = hasPassed(state.wideAt, wideEvery, now)
  const feed = await (wide ? readFeedSince(session, now - firstDays) : readFeed(session, newest))
  const ads = wide ? await readAds(session, newest) : []
  const dark = new Set(ads.map(({ id }) => id))
  const posts = [...new Map([...feed, ...ads].map(post => [post.id, post])).values()].filter(post => !apart(post))
  const changed = posts.filter(post => isChanged(post, state))
  const { round, again } = nextRound(session, state, posts.filter(post => !changed.includes(post)))
  if (changed.length === 0 && !wide && !again) return undefined
  const seen = wide ? {} : state.seen
  const ids = new Set(changed.map(({ id }) => id))
  return {
    seen: { ...seen, ...Object.fromEntries(posts.map(post => [post.id, { until: 0, ...state.seen[post.id], look: lookOf(post), count: post.comments?.total }])) },
    todo: [
      ...changed.flatMap(post => readingOf(post, state, now, dark.has(post.id)) ?? []),
      ...state.todo.filter(({ post, after }) => after !== undefined || !ids.has(post.id)),
      ...again ? [{ post: postOf(again, dark.has(again.id)), floor: 0, left: 1 }] : [],
    ],
    round,
    wideAt: wide ? now : state.wideAt,
  }
}

/** Whether to read a post. One that was partly unreadable is tried twice more: it may have been a hiccup, or permanent. */
function isChanged(post: RawPost, { seen }: CommentState) {
  const { look, doubts = 0 } = seen[post.id] ?? {}
  return look !== lookOf(post) || (doubts > 0 && doubts < 3)
}

/** How a changed post is read: down to what is known, or the first time down to some weeks ago. */
function readingOf(raw: RawPost, { seen, todo, wideAt }: CommentState, now: number, ad: boolean): Reading | undefined {
  const count = raw.comments?.total
  const post = postOf(raw, ad)
  // A reading that was not begun yet goes on from what was read before.
  const pending = todo.find(other => other.post.id === raw.id && other.after === undefined)
  if (pending) return { ...pending, post, count }
  const known = seen[raw.id]
  if (known && known.until > 0) {
    const before = known.count === undefined ? undefined : { count: known.count, until: known.until }
    return { post, floor: known.until - slack, count, before }
  }
  const movedAt = Math.max(raw.comments?.newest?.created_time ?? 0, raw.updated_time ?? 0)
  if (count === 0 || movedAt < now - firstDays) return undefined
  return { post, floor: now - firstDays, left: wideAt === 0 ? firstPages : undefined, count }
}

/** One page of a post's comments. A page mark that Facebook no longer takes starts it again from the top. */
async function read(session: Session, state: CommentState, todo: Reading): Promise<CommentPart> {
  const { post, after, floor, left } = todo
  const rest = state.todo.slice(1)
  const page = await readComments(session, post.id, size, after).catch((error: unknown) => {
    if (error instanceof Rejected) return undefined
    throw error
  })
  // The post itself has gone, or only its page mark.
  if (!page) return { ...nothing, state: { ...state, todo: after === undefined ? rest : [{ ...todo, after: undefined }, ...rest] } }

  const atEnd = page.after === undefined || page.after === after || left === 1 || page.items.some(({ created_time }) => created_time !== undefined && created_time < floor)
  const further = { ...todo, after: page.after, ...(left === undefined ? {} : { left: left - 1 }), before: undefined }
  const { until = 0, doubts = 0, look = '', count } = state.seen[post.id] ?? {}
  const unread = page.lost > 0 || page.items.some(({ created_time }) => created_time === undefined)
  const seen = { ...state.seen, [post.id]: { look, count, until: Math.max(until, ...page.items.map(({ created_time }) => created_time ?? 0)), doubts: unread ? doubts + 1 : 0 } }
  return {
    ...threadsOf(session.source, post, page.items),
    ...wholeOf(session, todo, page),
    state: { ...state, seen, todo: atEnd ? rest : [further, ...rest] },
  }
}

/** When there are fewer comments than there should be, some were deleted: then these are all since the oldest of them. */
function wholeOf(session: Session, { post, before, count, after }: Reading, page: Listed<RawComment>): Pick<Pulled, 'whole'> {
  const since = wholeSince(page)
  if (!before || count === undefined || after !== undefined || since === undefined || !isShort(page, before, count)) return {}
  return { whole: [{ under: `${session.source.id}/${post.id}:`, since, ids: idsOf(page) }] }
}
