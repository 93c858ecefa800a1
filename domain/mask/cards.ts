import type { Run } from './digits'
import { runsIn } from './digits'
import { isIssued, passesLuhn } from './issuers'
import { cardWords, elsewise, ibansIn, isGiro, never } from './stays'

/** The number of one card: which digits of which run. */
export interface Card { run: Run, from: number, to: number }

const shortest = 13
const longest = 19
/** A number with its country's code has at most so many digits (E.164), and a plus before them, which no card has. */
const longestPhone = 15
const dialled = /[+＋]\s?\(?$/
/** The words around a number, however their accents and spaces are written. */
const read = (words: string) => words.normalize('NFC').replace(/\s/g, ' ')
/** As far as a word about cards speaks for a number, in UTF-16 units. */
const near = 40
/** Digits without a gap beyond two cards are a code: nothing is cut out of it. */
const code = 2 * longest

/** How cards are printed and typed: in fours (the last may be shorter), 4-6-5, 4-6-4, or digit by digit. */
function isTidy(lengths: number[]) {
  return lengths.slice(0, -1).every(length => length % 4 === 0)
    || /^4,6,[45]$/.test(lengths.join())
    || lengths.every(length => length === 1)
}

/** What stands between two groups; nothing at the ends of the run. */
const gapAt = (text: string, { starts, ends }: Run, bound: number) => bound > 0 && bound < starts.length ? text.slice(ends[bound - 1], starts[bound]) : undefined

/** Whether the groups are one number: the same between all of them, and something else around, as between two telephone numbers. */
function isOwn(text: string, { run, from, to }: Card, bounds: number[], issued: boolean): boolean {
  const gaps = bounds.slice(1, -1).map(bound => gapAt(text, run, bound))
  const [first] = gaps
  const isEven = gaps.every(gap => gap === first)
  if (issued) return isEven || gaps.every(gap => /^[^/,]{1,2}$/.test(gap ?? ''))
  return isEven && gapAt(text, run, from) !== first && gapAt(text, run, to) !== first
}

const isPrinted = (lengths: number[]) => /^(?:4,4,4,4(?:,3)?|4,6,[45])$/.test(lengths.join())

/** The bounds of groups within a stretch; they are in order, and a long run has thousands. */
function boundsIn({ bounds }: Run, from: number, to: number): number[] {
  let low = 0
  for (let high = bounds.length; low < high;) {
    const middle = (low + high) >> 1
    if ((bounds[middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  const inside: number[] = []
  for (let i = low; i < bounds.length && (bounds[i] ?? 0) <= to; i++) inside.push(bounds[i] ?? 0)
  return inside
}

/** `isTalk`: there is a word about cards somewhere in the text. */
function isCard(text: string, { run, from, to }: Card, isWhole: boolean, crossing: boolean, isTalk: boolean): boolean {
  const digits = run.digits.slice(from, to)
  if (digits.startsWith('0') || !passesLuhn(digits)) return false
  const issued = isIssued(digits)
  const inner = boundsIn(run, from, to)
  const lengths = inner.slice(1).map((bound, i) => bound - (inner[i] ?? 0))
  if (!issued && !isTalk && !isPrinted(lengths)) return false
  const start = run.starts[from] ?? 0
  const before = read(text.slice(Math.max(0, start - near), start))
  if (never.test(before) || (dialled.test(before) && digits.length <= longestPhone)) return false
  const after = read(text.slice(run.ends[to - 1], (run.ends[to - 1] ?? 0) + near))
  const isNear = cardWords.test(before) || cardWords.test(after)
  if (isGiro(digits, lengths)) return false
  const parts = inner.slice(1).map((bound, i) => run.digits.slice(inner[i], bound))
  if (!isNear && parts.length > 1 && parts.some(part => /^0\d{8,11}$/.test(part))) return false
  if (isWhole && isPrinted(lengths) && (isNear || isOwn(text, { run, from, to }, inner, issued))) return true
  if (!isWhole) return isNear && issued
  if (lengths.length === 1 && !isNear) return issued && !elsewise.test(before)
  if (isNear) return isTidy(lengths) || issued
  return issued && ((crossing && digits.length >= 15) || (isTidy(lengths) && isOwn(text, { run, from, to }, inner, issued)))
}

/** Every stretch of whole groups that has a card's length, and, in one long group, the halves of it and what a card word points at. */
function* stretches(run: Run): Generator<{ from: number, to: number, isWhole: boolean }> {
  for (const [i, from] of run.bounds.entries()) {
    for (const to of run.bounds.slice(i + 1, i + 1 + longest)) {
      if (to - from >= shortest && to - from <= longest) yield { from, to, isWhole: true }
    }
    const end = run.bounds[i + 1] ?? from
    if (end - from <= shortest || end - from > code) continue
    for (let start = from; start + shortest <= end; start++) {
      for (let length = Math.min(longest, end - start); length >= shortest; length--) yield { from: start, to: start + length, isWhole: false }
    }
  }
}

/** Two cards without a gap between them: the group is cut where both halves are cards. */
function* pairs(run: Run): Generator<{ from: number, to: number }> {
  for (const [i, from] of run.bounds.entries()) {
    const end = run.bounds[i + 1] ?? from
    if (end - from < 2 * shortest || end - from > code) continue
    for (let cut = from + shortest; cut + shortest <= end; cut++) {
      const halves = [{ from, to: cut }, { from: cut, to: end }]
      if (!halves.every(({ from, to }) => to - from <= longest && [run.digits.slice(from, to)].every(half => passesLuhn(half) && isIssued(half)))) continue
      yield* halves
      break
    }
  }
}

/** Numbers that an issuer could have given come first: between two of them, four groups may pass Luhn by chance. */
function apart(run: Run, found: { from: number, to: number }[]) {
  const issued = new Set(found.filter(({ from, to }) => isIssued(run.digits.slice(from, to))))
  const covered = new Uint8Array(run.digits.length)
  for (const { from, to } of issued) covered.fill(1, from, to)
  return found.filter(it => issued.has(it) || !covered.subarray(it.from, it.to).includes(1))
}

/** Where the run's first digits are the four that were left of a card; they begin nothing new. */
function free(text: string, run: Run): Run {
  const isRest = /•[^\p{L}\p{N}]*$/u.test(text.slice(Math.max(0, (run.starts[0] ?? 0) - 8), run.starts[0]))
  if (!isRest || run.digits.length <= 4) return run
  return { digits: run.digits.slice(4), starts: run.starts.slice(4), ends: run.ends.slice(4), bounds: [...new Set([0, ...run.bounds.map(bound => bound - 4).filter(bound => bound > 0)])] }
}

/**
 * The numbers of cards in a text (S138): 13 to 19 digits, whatever stands between them, that pass Luhn and are grouped as
 * cards are, or begin as an issuer's do, or have a card word near. Not cut out of a longer code, an IBAN or a bank account.
 * `seam` is where one message ends and the next begins: across it, only the digits count.
 */
export function cardsIn(text: string, seams: number[] = []): Card[] {
  const ibans = ibansIn(text)
  const isTalk = cardWords.test(read(text))
  const isIban = (at: number) => ibans.some(({ start, end }) => at >= start && at < end)
  return runsIn(text, shortest).map(run => free(text, run)).flatMap((run) => {
    const crosses = ({ from, to }: { from: number, to: number }) => seams.some(seam => (run.starts[from] ?? 0) < seam && (run.ends[to - 1] ?? 0) > seam)
    const found = [...stretches(run)].filter(it => isCard(text, { run, ...it }, it.isWhole, crosses(it), isTalk))
    return [...apart(run, found), ...pairs(run)].filter(({ from }) => !isIban(run.starts[from] ?? 0)).map(({ from, to }) => ({ run, from, to }))
  })
}
