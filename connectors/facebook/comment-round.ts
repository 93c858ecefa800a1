import type { Session } from '../connector'
import type { RawPost } from './comment-schema'
import type { CommentState } from './comment-state'
import { day } from './limits'

/** How often (ms) a post is read again, each in its turn: a call every two minutes, however many posts there are. */
const every = 2 * 60_000
/** From this share of the quota (percent) on, only what is new is read. */
const busyFrom = 75
/** Posts that are remembered to have had their turn. */
const most = 100

interface Next {
  round: CommentState['round']
  /** The post that is read again now. */
  again?: RawPost
}

/**
 * Comments that are edited or hidden in Facebook itself leave their post looking as before. So posts under which something
 * was said in the last day are read again in turns, one page each; those longest not read come first.
 */
export function nextRound({ source, now }: Session, { round, seen }: CommentState, posts: RawPost[]): Next {
  const time = now()
  // The round begins when there first is something to read again.
  if (!round) return { round: { at: time, done: [] } }
  if (time - round.at < every || (source.usage ?? 0) >= busyFrom) return { round }
  const recent = posts.filter(({ id }) => (seen[id]?.until ?? 0) > time - day)
  const [again] = recent.toSorted((a, b) => round.done.indexOf(a.id) - round.done.indexOf(b.id))
  if (!again) return { round }
  return { round: { at: time, done: [...round.done.filter(id => id !== again.id), again.id].slice(-most) }, again }
}
