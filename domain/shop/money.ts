import type { Money } from './model'
import { fold } from '@/domain/fold'

/** ISO 4217, where it is not 2. What people usually see may differ: nobody writes the hundredths of HUF or IDR. */
const standard: Record<string, number> = {
  BHD: 3,
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  RWF: 0,
  TND: 3,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
}

/** Decimals of a currency by ISO 4217: VND 0, EUR 2, KWD 3; of an unknown code 2. */
export const decimalsOf = (currency: string): number => standard[currency] ?? 2

/** Moves the decimal point of digits without ever passing through a float; half a unit is rounded up. */
function toMinor(sign: string, whole: string, fraction: string, decimals: number): number | undefined {
  const padded = fraction.padEnd(decimals + 1, '0')
  const kept = Number(`${whole}${padded.slice(0, decimals)}`)
  const minor = kept + (Number(padded[decimals]) >= 5 ? 1 : 0)
  if (!Number.isSafeInteger(minor)) return undefined
  return sign && minor !== 0 ? -minor : minor
}

/** A decimal as an API writes it, such as "300000.00" in VND (300000) or "12.5" in EUR (1250); nothing for anything else. */
export function parseDecimal(text: string | number | null | undefined, currency: string): Money | undefined {
  const [, sign = '', whole = '', fraction = ''] = String(text ?? '').trim().match(/^([+-]?)(\d+)(?:\.(\d*))?$/) ?? []
  if (!whole) return undefined
  const minor = toMinor(sign === '-' ? '-' : '', whole, fraction, decimalsOf(currency))
  return minor === undefined ? undefined : { minor, currency }
}

/** As an API reads it: 30000 VND is "30000", 1250 EUR "12.50". */
export function decimalText({ minor, currency }: Money): string {
  const decimals = decimalsOf(currency)
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0')
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return minor < 0 ? `-${text}` : text
}

/** An integer with two implied decimals, as some shops write every currency, VND too. */
export function fromHundredths(value: number, currency: string): Money {
  return { minor: Math.round(value * 10 ** (decimalsOf(currency) - 2)), currency }
}

/** The digits of a price as people write it, the last group a fraction or not. */
function split(digits: string, decimals: number): [whole: string, fraction: string] {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  const plain = (part: string) => part.replace(/\D/g, '')
  if (last < 0) return [plain(digits), '']
  const tail = digits.slice(last + 1)
  const separator = digits[last] ?? ''
  const isRepeated = digits.indexOf(separator) !== last
  const hasOther = /[.,]/.test(digits.slice(0, last).replaceAll(separator, ''))
  // "199.000" is a hundred and ninety-nine thousand wherever three digits can be no fraction; "1.234,56", "1,234.56" and "0.500" tell by themselves.
  const isGroup = !hasOther && (isRepeated || (tail.length === 3 && decimals < 3 && !digits.startsWith('0')))
  return isGroup ? [plain(digits), ''] : [plain(digits.slice(0, last)), tail]
}

/** Nothing more of a word follows but the currency's. */
const over = '(?=$|[^a-z]|(?:d|dong|vnd|idr|rupiah|ft|forint|huf)(?![a-z]))'
/** Words behind a number for its zeros, folded, without a space: "350rb", "2 triệu", "1,2jt", "25 e Ft". */
const zeros: [pattern: RegExp, zeros: number][] = [
  [new RegExp(`^(?:k|rb|ribu|nghin|ngan|ezer|e(?=ft))${over}`), 3],
  [new RegExp(`^(?:jt|juta|trieu|tr)${over}`), 6],
]

/**
 * A price as people write it into a spreadsheet: "199.000 đ", "199,000", "1 990 Ft", "199k", "350rb", "Rp 1.250.000,00", "€12.50".
 * Nothing when it is no price.
 */
export function parsePrice(text: string, currency: string): Money | undefined {
  const tidy = text.normalize('NFKC').replace(/[\p{Cf}\s'’]/gu, '')
  const { 0: found = '', index = 0 } = tidy.match(/\d[\d.,]*/) ?? {}
  const rest = tidy.slice(index + found.length)
  // Two numbers are a range, a size or a date.
  if (!found || /\d/.test(rest)) return undefined
  const digits = found.replace(/[.,]+$/, '')
  const sign = /[-−]$/.test(tidy.slice(0, index).replace(/[^-−]+$/, '')) ? '-' : ''
  const more = zeros.find(([pattern]) => pattern.test(fold(rest)))?.[1] ?? 0
  const decimals = decimalsOf(currency)
  const [whole, fraction] = split(digits, more > 0 ? 3 : decimals)
  const minor = toMinor(sign, whole || '0', fraction, decimals + more)
  return minor === undefined ? undefined : { minor, currency }
}
