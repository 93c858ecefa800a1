import type { Message } from './message'

/** An entry in its place among comments. */
export type Placed<T> = T & {
  /** When the first comment of its group was written (ms): the whole group stands under that day. */
  head: number
  /** It answers the one above. */
  under: boolean
  /** The comment it answers is somebody else's, and not here. */
  elsewhere: boolean
}

const parentOf = (entry: Message) => entry.kind === 'message' ? entry.comment?.parent ?? entry.replyTo : undefined

/**
 * Comments as they stand under a post: each answer below the comment it answers, both by time. An answer to somebody
 * else's comment, which is not here, stands with the other answers to it. `entries` come oldest first.
 */
export function grouped<T extends { entry: Message }>(entries: readonly T[]): Placed<T>[] {
  const byId = new Map<string, Message>(entries.map(({ entry }) => [entry.id, entry]))
  const rootOf = (entry: Message): string => {
    // Nothing is visited twice: a channel may tell of two comments that answer each other.
    const passed = new Set([entry.id])
    for (let at = entry; ;) {
      const parent = parentOf(at)
      if (parent === undefined || passed.has(parent)) return at.id
      const above = byId.get(parent)
      if (!above) return parent
      passed.add(parent)
      at = above
    }
  }
  const groups = new Map<string, T[]>()
  for (const shown of entries) {
    const root = rootOf(shown.entry)
    groups.set(root, [...groups.get(root) ?? [], shown])
  }
  return [...groups].flatMap(([root, group]) => {
    const top = group.find(({ entry }) => entry.id === root)
    // Clocks of two machines: an answer may seem to be older than what it answers.
    const rest = group.filter(shown => shown !== top)
    const head = (top ?? rest[0])?.entry.at ?? 0
    return [
      ...(top ? [{ ...top, head, under: false, elsewhere: false }] : []),
      ...rest.map(shown => ({ ...shown, head, under: true, elsewhere: top === undefined })),
    ]
  }).sort((a, b) => a.head - b.head)
}
