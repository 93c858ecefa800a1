import type { Mishap } from '../contract/remote'
import type { FaultKind } from '@/practice/faults'

const faultOf: Record<Mishap, FaultKind> = {
  cutBefore: 'resetBefore',
  cutAfter: 'resetAfter',
  rejected: '551_1545041',
  unauthorized: 'expired',
  throttled: '613_custom_limit',
  unreadable: 'fatalHtml',
}
const methodOf = { write: 'POST', read: 'GET' }

/** What the practice Facebook does wrong, once, at the next call that reads or writes. */
export const mishap = (how: Mishap, call: keyof typeof methodOf) => ({ kind: faultOf[how], match: `${methodOf[call]} /`, times: 1 })
