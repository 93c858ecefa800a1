import type { CheckLine } from '@/domain/check'
import { Rejected, Throttled, Unauthorized } from '../errors'

export type Refused = Rejected | Unauthorized | Throttled

/** A refusal as a value. */
export type Outcome<T> = { value: T } | { refused: Refused }

/** What came of asking. A network that fails is thrown on: then nothing is known. */
export async function attempt<T>(asking: Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await asking }
  }
  catch (error) {
    if (error instanceof Rejected || error instanceof Unauthorized || error instanceof Throttled) return { refused: error }
    throw error
  }
}

/** The check line for a refusal: where the token is at fault, what a banner would say of it; else the given line. */
export function lineFor(refused: Refused, what: string): CheckLine {
  if (refused instanceof Throttled) return { what: 'throttled', state: 'warn', detail: refused.until }
  if (refused instanceof Unauthorized) return { what: refused.reason, state: 'bad' }
  return { what, state: 'bad', detail: refused.reason }
}
