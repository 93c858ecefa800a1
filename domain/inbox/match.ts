import type { Last, Place } from './place'

/** A ticket that may be the conversation that is open. */
export interface Candidate {
  id: string
  name: string
  snippet: string
  /** The channel's own ids of its newest messages. */
  messages: readonly string[]
}

export interface Evidence {
  /** The ticket this place was once proven to be. */
  learned?: Candidate
  /** The ticket from whose own link the agent came to this page just now. */
  led?: Candidate
  /** Those whose id follows from the place. */
  computed: readonly Candidate[]
  /** Those that may be meant by the name. */
  named: readonly Candidate[]
}

export type Match = { ticket: string, sure: true } | { ticket: string, sure: false } | { unknown: true }

/** Last messages shorter than this (characters) are said by everybody and prove nothing. */
const tellingFrom = 8

const sure = ({ id }: Candidate): Match => ({ ticket: id, sure: true })
const ask = ({ id }: Candidate): Match => ({ ticket: id, sure: false })
const unknown: Match = { unknown: true }

/** A name as both sides write it: accents count, two people may differ in nothing else. */
export const plainName = (name: string) => name.normalize('NFKC').replace(/\p{Cf}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()

const sameName = (place: Place, { name }: Candidate) => place.name !== '' && plainName(place.name) === plainName(name)

function proves(last: Last | undefined, { snippet, messages }: Candidate): boolean {
  if (!last) return false
  if (last.id !== '' && messages.includes(last.id)) return true
  const text = plainName(last.text)
  return text.length >= tellingFrom && text === plainName(snippet)
}

function learned(place: Place, known: Candidate): Match {
  return place.name === '' || sameName(place, known) || proves(place.last, known) ? sure(known) : ask(known)
}

/** Sure when exactly one has the name and the same last message. By the name alone, the agent is asked (S002). */
function named(place: Place, candidates: readonly Candidate[]): Match {
  const same = candidates.filter(candidate => sameName(place, candidate))
  const proven = same.filter(candidate => proves(place.last, candidate))
  const [only] = proven.length > 0 ? proven : same
  if (!only || (proven.length !== 1 && same.length !== 1)) return unknown
  return proven.length === 1 && same.length === 1 ? sure(only) : ask(only)
}

/** Several people write under one post: the only one is meant, or the only one of that name, but never for sure. */
function under(place: Place, candidates: readonly Candidate[]): Match {
  const same = candidates.filter(candidate => sameName(place, candidate))
  const [only] = candidates.length === 1 ? candidates : same
  return only && (candidates.length === 1 || same.length === 1) ? ask(only) : unknown
}

/** The link leads to the conversation of its ticket, but a page may open another one instead: the name or the last message has to say the same. */
function led(place: Place, { led: from, learned: known }: Evidence): Match | undefined {
  if (!from || !(sameName(place, from) || proves(place.last, from))) return undefined
  return known && known.id !== from.id ? ask(from) : sure(from)
}

/** The ticket of a settled place, with how sure that is. */
export function match(place: Place, evidence: Evidence): Match {
  if (place.kind === 'post') return under(place, evidence.computed)
  if (place.kind === 'computed') return evidence.computed.length === 1 && evidence.computed[0] ? sure(evidence.computed[0]) : unknown
  const came = led(place, evidence)
  if (came) return came
  return evidence.learned ? learned(place, evidence.learned) : named(place, evidence.named)
}
