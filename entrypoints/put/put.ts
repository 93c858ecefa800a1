import type { PutSays } from '@/domain/inbox/guard'
import type { InboxRead } from '@/domain/inbox/place'
import { markOf } from '@/domain/inbox/guard'

/** How long (ms) an editor may take to follow the caret. */
const settles = 30
/** How long (ms) a page that has begun to change may take to show it. */
const watched = 600
const every = 25
/** A text that was there and has been gone for this long (ms) does not come back. */
const quiet = 150
/** How often an editor may bring the text back before it is emptied. */
const patience = 4

/** Everything that is done to the page, so that tests can pass in another. */
export interface PutPlace<Box> {
  read: () => InboxRead
  box: () => Box | undefined
  /** Every box in which the text could be visible: the page may have replaced the one it was put into. */
  boxes: () => Box[]
  /** Focuses the box and puts the caret at its end. */
  begin: (box: Box) => void
  /** Inserts the text synchronously. */
  insert: (box: Box, text: string) => void
  /** How often the text stands there. */
  times: (box: Box, text: string) => number
  /** Takes the text out again and leaves what else is written there. */
  withdraw: (box: Box, text: string) => void
  empty: (box: Box) => void
  /** Calls `look` after each change of the page, before anybody can see it. Returns how to stop. */
  watch: (look: () => boolean) => () => void
  pause: (ms: number) => Promise<void>
}

/** Watches whether the text has arrived, and takes it out wherever it is once the page shows somebody else. */
function lookout<Box>(place: PutPlace<Box>, box: Box, text: string, isSame: () => boolean) {
  const before = place.times(box, text)
  const holding = () => place.boxes().filter(at => place.times(at, text) > (at === box ? before : 0))
  let arrived = false
  let isOther = false
  let last = 0
  let tries = 0

  /** Whether something was done to the page. */
  function look(now: number): boolean {
    if (!isOther && !isSame()) [isOther, last] = [true, now]
    if (arrived && !isOther) return false
    const held = holding()
    arrived ||= held.length > 0
    if (!isOther || held.length === 0) return false
    last = now
    tries++
    for (const at of held) tries > patience ? place.empty(at) : place.withdraw(at, text)
    return true
  }
  const isOver = (now: number) => now >= watched || (isOther && arrived && now - last >= quiet)
  function says(): PutSays {
    if (isOther) return holding().length > 0 ? 'stays' : 'unsettled'
    return arrived ? 'done' : 'lost'
  }
  return { look, isOver, says }
}

/**
 * Puts a text into the conversation that `mark` stands for. Whose it is, is looked at in the very step in which the text goes in,
 * so nothing can come between. If the page turns out to have changed in that moment, or takes the text only after it has gone
 * elsewhere, the text is out again before it can be seen there (S002).
 */
export async function put<Box>(place: PutPlace<Box>, mark: string, text: string): Promise<PutSays> {
  const isSame = () => markOf(place.read()) === mark
  const box = place.box()
  if (!isSame()) return 'unsettled'
  if (!box) return 'noBox'
  place.begin(box)
  await place.pause(settles)
  if (!isSame() || place.box() !== box) return 'unsettled'
  const { look, isOver, says } = lookout(place, box, text, isSame)
  let waited = 0
  place.insert(box, text)
  const stop = place.watch(() => look(waited))
  try {
    // What the page does while it takes the text belongs to the same step.
    for (look(0); !isOver(waited); look(waited)) {
      await place.pause(every)
      waited += every
    }
  }
  finally {
    stop()
  }
  return says()
}
