import type { Language } from '../talk'
import type { World } from '../world'
import { giveThere } from '../labels'

/** What staff in the Page inbox call a customer who comes often. */
const regular: Record<Language, string> = { vi: 'Khách quen', id: 'Pelanggan tetap', hu: 'Törzsvevő', en: 'Regular' }

/** Seconds between two labels that a colleague gives in the Page inbox. */
const every = 150

/** Conversations that have a label when the practice begins, of those that moved last: they show it within seconds. */
const atFirst = 2

/** What a colleague did before: the newest conversations have their labels read first. */
export function labelBefore(world: World) {
  const latest = Object.values(world.threads)
    .filter(({ folder, lines }) => folder === 'inbox' && lines.length > 1)
    .sort((a, b) => (b.lines.at(-1)?.at ?? 0) - (a.lines.at(-1)?.at ?? 0))
  for (const thread of latest.slice(0, atFirst)) giveThere(world, thread, regular[thread.language])
}

/**
 * Somebody else of the staff, who works in the Page inbox: gives whoever wrote most of those without a label one. Draws
 * no number, so that customers say what they would have said without.
 */
export function label(world: World, at: number) {
  world.due.push({ kind: 'label', at: at + every * 1000 })
  const [thread] = Object.values(world.threads)
    .filter(({ folder, labels = [], lines }) => folder === 'inbox' && labels.length === 0 && lines.length > 2)
    .sort((a, b) => b.lines.length - a.lines.length)
  if (thread) giveThere(world, thread, regular[thread.language])
}
