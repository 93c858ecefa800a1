import type { Line, Thread } from './talk'
import type { World } from './world'
import { append, meet } from './threads'

export interface Saying {
  /** Page id; the world's first Page when it is left out. */
  page?: string
  /** The person's name. Somebody of that name who already wrote to the Page goes on, else a new person comes. */
  name: string
  text: string
  /** Milliseconds; the world's clock when it is left out. */
  at?: number
  /** `page` writes an answer as staff would in Facebook's own inbox. */
  from?: Line['from']
  enclosures?: Line['enclosures']
  replyTo?: string
  /** Graph's fields of this message that differ, see `Line.raw`. */
  raw?: Line['raw']
  id?: string
}

/** Makes somebody write, and tells in which conversation. For tests, and for the practice inbox. */
export function say(world: World, { page, name, text, at = world.clock, from = 'customer', ...rest }: Saying): { thread: Thread, line: Line } {
  const where = page ?? world.pages[0]?.id ?? ''
  const known = Object.values(world.threads).find(thread => thread.page === where && thread.name === name)
  const thread = known ?? meet(world, { page: where, name })
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  const line = append(world, thread, { at, from, text, ...(from === 'page' ? { through: 'inbox' } : {}), ...given })
  if (from === 'page') thread.unread = 0
  return { thread, line }
}
