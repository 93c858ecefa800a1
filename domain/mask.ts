import { plainOf } from './capture/plain'
import { cardsIn } from './mask/cards'
import { codesIn, mayHoldCode } from './mask/codes'
import { hasDigits } from './mask/digits'
import { cardWords } from './mask/stays'

/** Digits of a card that stay, so that a customer can still say which one it is. */
const left = 4

/** Which UTF-16 units of a text are to be hidden. */
function hidden(text: string, seams: number[]): Set<number> {
  const units = new Set<number>()
  const hide = (from: number, to: number) => {
    for (let at = from; at < to; at++) units.add(at)
  }
  const cards = hasDigits(text, 13) ? cardsIn(text, seams) : []
  for (const { run, from, to } of cards) {
    for (let i = from; i < to - left; i++) hide(run.starts[i] ?? 0, run.ends[i] ?? 0)
  }
  const hasCard = cards.length > 0 || text.includes('•••')
  const isLeft = (from: number) => cards.some(({ run, to }) => from >= (run.starts[to - left] ?? 0) && from < (run.ends[to - 1] ?? 0))
  // Names of codes are read as everything else is: whatever stands between their letters, however their accents are written.
  const plain = plainOf(text)
  for (const code of codesIn(plain.text, hasCard || cardWords.test(plain.text), hasCard)) {
    const start = plain.starts[code.start] ?? 0
    const end = plain.ends[code.end - 1] ?? start
    if (isLeft(start)) continue
    for (let at = start; at < end; at++) {
      if (/\S/.test(text[at] ?? '')) hide(at, at + 1)
    }
  }
  return units
}

function masked(text: string, seams: number[]): string {
  const units = hidden(text, seams)
  return units.size === 0 ? text : Array.from({ length: text.length }, (_, at) => units.has(at) ? '•' : text[at]).join('')
}

/**
 * A text without the numbers of cards: all digits but the last four, and check codes whole, become `•` (S138). Nothing else
 * changes, not even the length, so places in the text stay true; a masked text is left as it is. Order, phone and account
 * numbers, IBANs and IMEIs stay.
 */
export const mask = (text: string): string => !hasDigits(text, 13) && !(mayHoldCode(text) && hasDigits(text, 3)) ? text : masked(text, [])

/** Whether the one text is the other with some of it masked: nothing else changes, not even the length. */
export function isMaskOf(safe: string, text: string): boolean {
  return safe !== text && safe.length === text.length && Array.from({ length: text.length }).every((_, at) => safe[at] === '•' || safe[at] === text[at])
}

/** Texts that somebody sent one after the other, a number split over them masked in each (S138). As many come back. */
export function maskAll(texts: readonly string[]): string[] {
  const whole = texts.join('\n')
  if (!hasDigits(whole, 3)) return [...texts]
  let end = -1
  const seams = texts.map(text => (end += text.length + 1))
  const safe = masked(whole, seams.slice(0, -1))
  let from = 0
  return texts.map(text => mask(safe.slice(from, (from += text.length + 1) - 1)))
}
