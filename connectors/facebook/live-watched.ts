import type { Broadcast, Progress } from './live-state'

/** How far somebody who watches a broadcast has come with reading its comments, all of them stored. */
interface Watched {
  progress: Progress
  /** It goes on. */
  on: boolean
}

/** By id of the live video. Kept here because a watch and a pull share the calls of one Page: what one has read the other leaves. */
const watched = new Map<string, Watched>()

/** Notes how far the watch of a broadcast has read. */
export const reached = ({ id }: Broadcast, progress: Progress) => void watched.set(id, { progress, on: true })

/** The watch has ended; what it has read is for the next pull to take over. */
export function leave(id: string) {
  const known = watched.get(id)
  if (known) watched.set(id, { ...known, on: false })
}

/** Whether this context watches a broadcast now, so that an ordinary pull need not read it. */
export const isWatched = ({ id }: Pick<Broadcast, 'id'>) => watched.get(id)?.on ?? false

/** A broadcast with what was read of it meanwhile by a watch. */
export function withWatched(broadcast: Broadcast): Broadcast {
  const known = watched.get(broadcast.id)
  if (known && !known.on) watched.delete(broadcast.id)
  return known && known.progress.top >= broadcast.progress.top ? { ...broadcast, progress: known.progress } : broadcast
}
