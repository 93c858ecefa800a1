import type { MailTold } from './head'

const quotes = /^\s*>/
/** The line by which programs begin what they quote: "On Tuesday Nora wrote:", "-----Original Message-----", and the like. */
const opens = /^[-_]{5}|(?:wrote|schrieb|írta|menulis|đã viết)[^:]{0,120}:$/i

/** Splits what was written from the earlier mail below it, which a reader has seen; `quoted` is empty when there is none. */
export function splitQuoted(text: string): { said: string, quoted: string } {
  const lines = text.split('\n')
  let first = lines.length
  while (first > 0 && (quotes.test(lines[first - 1] ?? '') || (lines[first - 1] ?? '').trim() === '')) first--
  const isQuoted = lines.slice(first).some(line => quotes.test(line))
  const opening = lines.findIndex(line => opens.test(line.trim()))
  const cut = opening >= 0 && (!isQuoted || opening < first) ? opening : isQuoted ? first : -1
  // A mail that is nothing but a quote is what there is to read.
  if (cut <= 0 || lines.slice(0, cut).every(line => line.trim() === '')) return { said: text, quoted: '' }
  return { said: lines.slice(0, cut).join('\n').trimEnd(), quoted: lines.slice(cut).join('\n').trim() }
}

/** What a forwarded mail says of the one it forwards; `labels` in the agent's language, `when` as it is to be read. */
export interface Forwarded {
  mail: MailTold
  from: string
  when: string
  text: string
  labels: { begins: string, from: string, date: string, subject: string, to: string }
}

/** The forwarded part of a mail, below what the agent writes: whom it came from, when, and every line of it (S167). */
export function forwardText({ mail, from, when, text, labels }: Forwarded): string {
  const line = (label: string, value: string | undefined) => value ? [`${label}: ${value}`] : []
  return [
    '',
    '',
    `---------- ${labels.begins} ----------`,
    ...line(labels.from, from),
    ...line(labels.date, when),
    ...line(labels.subject, mail.subject),
    ...line(labels.to, mail.to?.join(', ')),
    '',
    text,
  ].join('\n')
}

/** Opens the computer's own mail program with everything filled in, where no mail can be sent from here (S114). */
export function mailtoOf(to: string, subject: string, text: string) {
  return `mailto:${encodeURIComponent(to)}?${new URLSearchParams({ ...(subject ? { subject } : {}), body: text.replaceAll('\n', '\r\n') }).toString().replaceAll('+', '%20')}`
}
