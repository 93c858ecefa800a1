import type { Rejection, UnauthorizedReason } from '../errors'
import type { Failure } from './schema'
import { Rejected, Unauthorized } from '../errors'

/** `ofPage`: what it means when the Page's own list of conversations is refused, instead of a single item. */
type Meaning = 'throttled' | 'transient' | { rejected: Rejection, ofPage?: UnauthorizedReason } | { unauthorized: UnauthorizedReason }

const rejected = (rejected: Rejection, ofPage?: UnauthorizedReason): Meaning => ({ rejected, ofPage })
const unauthorized = (unauthorized: UnauthorizedReason): Meaning => ({ unauthorized })
const permission = rejected('permission', 'permissionMissing')

/** Why a token no longer works: subcodes of 190, and of 102, which means the same. */
const tokens: Record<string, UnauthorizedReason> = {
  458: 'appRemoved',
  459: 'checkpoint',
  460: 'passwordChanged',
  461: 'expired',
  463: 'expired',
  464: 'unconfirmed',
  466: 'loggedOut',
  467: 'loggedOut',
  468: 'unused',
  492: 'roleLost',
}

/** Graph's errors by `code/subcode`, by `/subcode` under any code, and by `code`; the first that fits counts. */
const meanings: Record<string, Meaning> = {
  '10/2018278': rejected('windowOver'),
  '10/2534022': rejected('windowOver'),
  '10/2018300': rejected('otherApp'),
  '10/1893063': rejected('pageRestricted'),
  '100/2018001': rejected('noSuchPerson'),
  '100/2018218': rejected('noSuchPerson'),
  '100/2018047': rejected('tooLarge'),
  '100/33': rejected('gone', 'wrongToken'),
  '2/2018344': rejected('contactTerms'),
  '/1545041': rejected('unavailable'),
  '/2018108': rejected('appNotPublic'),
  '/2022': rejected('commerceOff'),
  '/2534001': rejected('gone'),
  '/2534014': rejected('noSuchPerson'),
  '/2534025': rejected('alreadyReplied'),
  '1': 'transient',
  '2': 'transient',
  '3': permission,
  '4': 'throttled',
  '10': permission,
  '17': 'throttled',
  '32': 'throttled',
  '100': rejected('invalid'),
  '102': unauthorized('wrongToken'),
  '104': unauthorized('secretProof'),
  '190': unauthorized('wrongToken'),
  '210': unauthorized('wrongToken'),
  '341': 'throttled',
  '368': rejected('policyBlock'),
  '551': rejected('unavailable'),
  '613': 'throttled',
  '803': rejected('gone', 'wrongToken'),
  '2022': rejected('commerceOff'),
  '10900': rejected('alreadyReplied'),
  '10903': rejected('mayNotReply'),
  '2018108': rejected('appNotPublic'),
}

/** What an error means, by its numbers alone. */
export function meaningOf({ code, error_subcode, is_transient }: Failure): Meaning {
  const token = (code === 190 || code === 102) && error_subcode !== undefined ? tokens[error_subcode] : undefined
  if (token) return unauthorized(token)
  const known = meanings[`${code}/${error_subcode}`] ?? meanings[`/${error_subcode}`] ?? meanings[`${code}`]
  if (known) return known
  if (code !== undefined && code >= 200 && code < 300) return permission
  // The pools of business use cases: 80001 pages, 80002 Instagram, 80006 Messenger and their neighbours.
  if (code !== undefined && code >= 80_000 && code < 80_020) return 'throttled'
  return is_transient || code === undefined ? 'transient' : rejected('invalid')
}

/** Facebook failed and may work the next time. Carries numbers only, because its wording may quote the token. */
export class Transient extends Error {
  constructor(readonly code?: number, subcode?: number) {
    super(`facebook: transient error ${code ?? '?'}/${subcode ?? '-'}`)
  }
}

/** The error to throw; `undefined` when it asks to wait. `ofPage`: it was the Page itself that was asked for. */
export function errorOf(failure: Failure, ofPage: boolean): Error | undefined {
  const meaning = meaningOf(failure)
  if (meaning === 'throttled') return undefined
  if (meaning === 'transient') return new Transient(failure.code, failure.error_subcode)
  if ('unauthorized' in meaning) return new Unauthorized(meaning.unauthorized)
  return ofPage && meaning.ofPage ? new Unauthorized(meaning.ofPage) : new Rejected(meaning.rejected)
}
