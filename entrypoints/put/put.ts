import type { InboxRead } from '@/domain/inbox/place'
import { markOf } from '@/domain/inbox/guard'

/** An editor follows the caret a moment late (ms). */
const settles = 30
/** As long as a page that has begun to change may take to show it (ms). */
const watched = 600
const every = 25

export type PutSays = 'done' | 'unsettled' | 'noBox' | 'lost'

/** All that is done to the page, so that a test can do it to another. */
export interface PutPlace<Box> {
  read: () => InboxRead
  box: () => Box | undefined
  /** The focus, and the caret to the end. */
  begin: (box: Box) => void
  /** At once, in one step. */
  insert: (box: Box, text: string) => void
  holds: (box: Box, text: string) => boolean
  /** Takes the text out again. */
  withdraw: (box: Box, text: string) => void
  pause: (ms: number) => Promise<void>
}

/**
 * Puts a text into the conversation that `mark` stands for. Whose it is, is looked at in the very step in which the text goes in,
 * so nothing can come between; a page that turns out to have changed in that moment gets the text taken out again.
 */
export async function put<Box>(place: PutPlace<Box>, mark: string, text: string): Promise<PutSays> {
  const isSame = () => markOf(place.read()) === mark
  const box = place.box()
  if (!isSame()) return 'unsettled'
  if (!box) return 'noBox'
  place.begin(box)
  await place.pause(settles)
  if (!isSame() || place.box() !== box) return 'unsettled'
  place.insert(box, text)
  let arrived = false
  let isOther = false
  for (let waited = 0; waited < watched; waited += every) {
    await place.pause(every)
    isOther ||= !isSame()
    const holds = place.holds(box, text)
    arrived ||= holds
    // An editor may take the text only after the page has gone elsewhere: it is looked for to the end.
    if (isOther && holds) place.withdraw(box, text)
  }
  if (isOther) return 'unsettled'
  return arrived ? 'done' : 'lost'
}
