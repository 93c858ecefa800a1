import type { Box } from './box'
import { pause, watchArrival } from './arrival'
import { selectBack, selectedIn } from './caret'
import { editorOf } from './editors/family'
import { beginStops } from './stops'

/** How long (ms) an editor may take to follow the selection; without this pause some keep the shortcut, or break. */
const settles = 30

export type Outcome
  = | { arrived: true }
  /** `later` looks once more, for as long as it is told (ms): a late text must not be pasted a second time. */
    | { arrived: false, why: 'lost', later: (ms: number) => Promise<boolean> }
  /** The box is gone, or what was typed is no longer where it was: nothing was done. */
    | { arrived: false, why: 'gone' }

/**
 * Replaces what was typed before the caret by `text`, in the one way this editor follows, and looks whether it came. Tried
 * once: an editor that takes it late would have it twice. `cursors`: where the caret goes, to the first at once, to the
 * others by Tab (UTF-16 units of `text`).
 */
export async function insert(box: Box, typed: string, text: string, cursors: readonly number[]): Promise<Outcome> {
  if (!box.isConnected || !selectBack(box, typed)) return { arrived: false, why: 'gone' }
  const arrived = watchArrival(box, text)
  const before = selectedIn(box)
  await pause(settles)
  if (!box.isConnected || selectedIn(box) !== before) return { arrived: false, why: 'gone' }
  editorOf(box).insert(box, text)
  if (!await arrived()) return { arrived: false, why: 'lost', later: arrived }
  beginStops(box, text, cursors)
  return { arrived: true }
}
