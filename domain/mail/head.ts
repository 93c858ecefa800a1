import { addressesIn } from './address'

/** What stands above a mail that is being written, as it was typed: lists of addresses with commas. */
export interface MailHead {
  to: string
  cc: string
  bcc: string
  subject: string
}

/** Of a mail that was sent or came in. What its channel does not say is left out. */
export interface MailTold {
  subject?: string
  from?: string[]
  to?: string[]
  cc?: string[]
  bcc?: string[]
  /** As it was formatted, unsafe: shown cleaned and in a frame of its own or not at all. */
  html?: string
}

/** Who else gets an answer in a running conversation by mail, beside its customer. */
export interface Copies {
  cc?: string[]
  bcc?: string[]
}

export const noHead = (): MailHead => ({ to: '', cc: '', bcc: '', subject: '' })
export const isEmptyHead = ({ to, cc, bcc, subject }: MailHead) => [to, cc, bcc, subject].every(part => part.trim() === '')

/** What stood above a mail that was sent, to be changed again. */
export const headOf = ({ to, subject, cc = [], bcc = [] }: Copies & { to: string, subject: string }): MailHead => ({ to, subject, cc: cc.join(', '), bcc: bcc.join(', ') })

/** Why a mail cannot go out as it stands. `mailFault.<name>` in the locales. */
export type MailFault = 'noTo' | 'manyTo' | 'badAddress'

/** `toOne`: it begins a conversation, which is with one person; an answer goes to whom it answers. A subject may be missing: that is asked, not refused (S165). */
export function faultOf({ to, cc, bcc }: MailHead, toOne: boolean): { fault: MailFault, what: string } | undefined {
  const lists = [...toOne ? [to] : [], cc, bcc].map(addressesIn)
  const bad = lists.flatMap(list => list.bad)
  if (bad.length > 0) return { fault: 'badAddress', what: bad.join(', ') }
  if (!toOne) return undefined
  const [first] = lists
  if (first?.good.length === 0) return { fault: 'noTo', what: '' }
  return (first?.good.length ?? 0) > 1 ? { fault: 'manyTo', what: '' } : undefined
}

/** The copies of an answer; nothing when there are none. */
export function copiesOf({ cc, bcc }: MailHead): Copies | undefined {
  const [copy, blind] = [addressesIn(cc).good, addressesIn(bcc).good]
  if (copy.length + blind.length === 0) return undefined
  return { ...(copy.length > 0 ? { cc: copy } : {}), ...(blind.length > 0 ? { bcc: blind } : {}) }
}

const answers = /^(?:re|aw|sv|vá|tl|bls)\s*:/i
const forwards = /^(?:fwd?|wg|továbbítás|ct)\s*:/i

/** A subject with its mark in front, once. */
export const answerSubject = (subject: string) => subject === '' || answers.test(subject) ? subject : `Re: ${subject}`
export const forwardSubject = (subject: string) => forwards.test(subject) ? subject : `Fwd: ${subject}`.trim()
