import type { Box } from './box'
import { isField } from './box'

/** How long (ms) a slow editor may take. */
const patience = 1500
const every = 25

export const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/** Only the readable characters: editors break lines in their own way, and put invisible characters into empty places. */
export const essence = (text: string) => text.replace(/[\s\p{Cf}\uFE0F]/gu, '')
const textIn = (box: Box) => isField(box) ? box.value : box.textContent ?? ''

/** How often a text stands in a box. */
export function times(box: Box, text: string): number {
  const sought = essence(text)
  return sought ? essence(textIn(box)).split(sought).length - 1 : 0
}

/**
 * Watches for a text that is about to be put into a box. The answer tells whether it came within `ms`; asking again goes on
 * watching. A text of nothing but spaces counts as arrived, for nobody could tell.
 */
export function watchArrival(box: Box, text: string) {
  const before = times(box, text)
  return async (ms = patience): Promise<boolean> => {
    for (let waited = 0; ; waited += every) {
      if (!essence(text) || times(box, text) > before) return true
      if (waited >= ms || !box.isConnected) return false
      await pause(every)
    }
  }
}
