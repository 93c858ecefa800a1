import type { Box } from './box'
import { pause, watchArrival } from './arrival'
import { isField } from './box'
import { selectBack, selectionIn } from './caret'
import { editorOf } from './editors/family'

/** An editor follows the selection a moment late; without this pause some keep the shortcut, or break. */
const settles = 30

export type Outcome
  = | { arrived: true }
  /** `later` looks once more, for as long as it is told (ms): a late text must not be pasted a second time. */
    | { arrived: false, why: 'lost', later: (ms: number) => Promise<boolean> }
  /** The box is away, or what was typed is not where it was: nothing was done. */
    | { arrived: false, why: 'gone' }

const selected = (box: Box) => isField(box) ? box.value.slice(box.selectionStart ?? 0, box.selectionEnd ?? 0) : selectionIn(box)?.toString()

/** Puts the caret back by so many characters, where a message wants it. */
function stepBack(box: Box, characters: string) {
  if (isField(box)) {
    const at = (box.selectionStart ?? 0) - characters.length
    box.setSelectionRange(at, at)
    return
  }
  for (const _ of new Intl.Segmenter().segment(characters)) selectionIn(box)?.modify('move', 'backward', 'character')
}

/**
 * Replaces what was typed before the caret by `text`, in the one way this editor follows, and looks whether it came. Tried
 * once: an editor that takes it late would have it twice. `cursor`: where the caret goes (UTF-16 units of `text`).
 */
export async function insert(box: Box, typed: string, text: string, cursor = text.length): Promise<Outcome> {
  if (!box.isConnected || !selectBack(box, typed)) return { arrived: false, why: 'gone' }
  const arrived = watchArrival(box, text)
  const before = selected(box)
  await pause(settles)
  if (!box.isConnected || selected(box) !== before) return { arrived: false, why: 'gone' }
  editorOf(box).insert(box, text)
  if (!await arrived()) return { arrived: false, why: 'lost', later: arrived }
  if (cursor < text.length) stepBack(box, text.slice(cursor))
  return { arrived: true }
}
