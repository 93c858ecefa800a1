import type { Language } from '../language'

/** What can be recognised in what a customer wrote. The list is the only one: labels and icons are keyed by these names. */
export const captureFields = ['phone', 'email', 'address', 'name', 'order', 'bank', 'iban', 'tax', 'delivery'] as const
export type CaptureField = (typeof captureFields)[number]

/** Under this confidence nothing is offered. */
export const leastSure = 0.3

export interface Captured {
  field: CaptureField
  /**
   * Tidied: a phone number in E.164 (with `;ext=12` where one was given), a date as YYYY-MM-DD (with `T15:00` where a time
   * was given, `T15:00/17:00` where it has an end), an address as typed on one line.
   */
  value: string
  /** Exactly what stands in the text from `start` to `end` (UTF-16 units of the text as given). */
  raw: string
  start: number
  end: number
  /** 0 to 1: from 0.8 it is offered first, under `leastSure` it is not offered. */
  confidence: number
  /** Of a bank account, where they stand beside its number. */
  bank?: string
  holder?: string
}

export interface CaptureHints {
  /** Guessed when not given. */
  language?: Language
  /** ISO 3166, two letters: where a phone number without a country code belongs. By the language when not given. */
  country?: string
  /** When it was written (ms), from which "tomorrow" is counted. */
  now?: number
}
