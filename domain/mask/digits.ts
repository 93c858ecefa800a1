/** Digits that stand together: a number with whatever its writer put between them. */
export interface Run {
  /** Its digits as 0 to 9, whatever script or width they were typed in. */
  digits: string
  /** Where each digit begins and ends in the text (UTF-16 units). */
  starts: number[]
  ends: number[]
  /** The indexes at which a group begins: digits with nothing seen between them. The last one is behind the run. */
  bounds: number[]
}

/** Shows nothing: soft hyphen, zero-width and direction marks, variation selectors, the box of a keycap emoji. */
export const unseen = '\\uFE0E\\uFE0F\\u20E3\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF'
const digit = '[0-9\\uFF10-\\uFF19\\u0660-\\u0669\\u06F0-\\u06F9]|\\uD835[\\uDFCE-\\uDFFF]'
const between = `[${unseen.replace('\\uFEFF', '')}\\s.,·_/:*|−\\uFF0D\\u2010-\\u2015-]`
const runs = new RegExp(`(?:${digit})(?:${between}{0,24}(?:${digit}))+`, 'g')
const each = new RegExp(digit, 'g')
const seen = new RegExp(`[^${unseen}]`)
const ascii = /^\d$/

function plain(typed: string) {
  if (ascii.test(typed)) return typed
  const compatible = typed.normalize('NFKC')
  return ascii.test(compatible) ? compatible : String(typed.charCodeAt(0) & 0xF) // Arabic-Indic: U+0660, U+06F0
}

function runOf(found: string, offset: number, text: string): Run {
  const run: Run = { digits: '', starts: [], ends: [], bounds: [0] }
  for (const { 0: typed, index } of found.matchAll(each)) {
    const start = offset + index
    const behind = run.ends.at(-1)
    if (behind !== undefined && seen.test(text.slice(behind, start))) run.bounds.push(run.digits.length)
    run.digits += plain(typed)
    run.starts.push(start)
    run.ends.push(start + typed.length)
  }
  run.bounds.push(run.digits.length)
  return run
}

/** All runs of digits that could hold a number of `least` digits, in the order of the text. */
export function runsIn(text: string, least: number): Run[] {
  return [...text.matchAll(runs)].map(({ 0: found, index }) => runOf(found, index, text)).filter(({ digits }) => digits.length >= least)
}

/** Whether a text has that many digits at all: one look at each unit, since this is asked of everything that is stored. */
export function hasDigits(text: string, least: number): boolean {
  let count = 0
  for (let i = 0; i < text.length && count < least; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80 ? unit >= 0x30 && unit <= 0x39 : unit >= 0x660) count++
  }
  return count >= least
}
