import { fold } from '../../fold'

/** One part of an address as it is looked up. */
export interface Part {
  typed: string
  /** Folded, its kind (phường, kec.) taken off and given apart; numbers without a leading zero. */
  name: string
  kind: string | undefined
}

/** How the kinds of units are written, folded, by the kind's own word. */
export type Kinds = [kind: string, written: RegExp][]

/** The parts of an address, which commas, lines or the kinds of units themselves set apart. */
export function partsOf(address: string, kinds: Kinds, breaks: RegExp): Part[] {
  return address.replace(breaks, ', ').split(/[,;\n]/).flatMap((part) => {
    const typed = part.trim().replace(/\.$/, '')
    const folded = fold(typed).trim()
    if (folded === '') return []
    const [kind, written] = kinds.find(([, written]) => written.test(folded)) ?? []
    const name = (written ? folded.replace(written, '') : folded).trim().replace(/^0+(?=\d)/, '')
    return [{ typed, name, kind }]
  })
}

/** How many letters of one word must be changed, put in or left out to make the other (Levenshtein), at most `most` + 1. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const above = row
    row = [i]
    for (let j = 1; j <= b.length; j++) {
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
  }
  return row[b.length] ?? most + 1
}

/** The one name that a misspelt one is meant to be; nothing when none or several are as near. Numbers are never corrected. */
export function meant<T>(typed: string, names: Iterable<[name: string, thing: T]>): T | undefined {
  if (/\d/.test(typed) || typed.length < 4) return undefined
  const most = typed.length > 8 ? 2 : 1
  const near = [...names].map(([name, thing]) => ({ thing, far: distance(typed, name, most) })).filter(({ far }) => far <= most).sort((a, b) => a.far - b.far)
  return near.length === 1 || (near[0]?.far ?? 0) < (near[1]?.far ?? 0) ? near[0]?.thing : undefined
}

/** What the lists of a country make of an address. The address itself stays as typed; these are shown beside it. */
export interface Placed {
  /** The units that were recognised, as the list writes them, from small to large. */
  known: string[]
  /** How it would be written today, or more completely; several when only the customer can say which. */
  suggestions: string[]
  misspelt: { typed: string, meant: string }[]
}
