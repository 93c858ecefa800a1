import type { Broadcast, Progress } from './live-state'

/** How far a watch has read a broadcast's comments, all of them stored. */
interface Watched {
  progress: Progress
  /** It still runs. */
  on: boolean
}

/** By id of the live video. In memory, because a watch and a pull share one Page's calls: what one has read the other skips. */
const watched = new Map<string, Watched>()

/** Notes how far the watch of a broadcast has read. */
export const reached = ({ id }: Broadcast, progress: Progress) => void watched.set(id, { progress, on: true })

/** The watch has ended; the next pull takes over what it has read. */
export function leave(id: string) {
  const known = watched.get(id)
  if (known) watched.set(id, { ...known, on: false })
}

/** Whether this context watches a broadcast now, so that an ordinary pull need not read it. */
export const isWatched = ({ id }: Pick<Broadcast, 'id'>) => watched.get(id)?.on ?? false

/** A broadcast with the progress that a watch has made since. */
export function withWatched(broadcast: Broadcast): Broadcast {
  const known = watched.get(broadcast.id)
  if (known && !known.on) watched.delete(broadcast.id)
  return known && known.progress.top >= broadcast.progress.top ? { ...broadcast, progress: known.progress } : broadcast
}
