/** First digits and lengths of the cards that are issued (ISO/IEC 7812; 9704 is NAPAS, Vietnam's own, 2200–2204 Mir, 9792 Troy). */
const issuers: [prefix: RegExp, lengths: number[]][] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|095|[689])/, [14]],
  [/^35(?:2[89]|[3-8])/, [16]],
  [/^(?:6011|64[4-9]|65)/, [16, 19]],
  [/^62/, [16, 17, 18, 19]],
  [/^(?:5018|5020|5038|5[68]|6304|6390|6759|676[1-3])/, [13, 14, 15, 16, 18, 19]],
  [/^(?:60|81|82|508)/, [16]],
  [/^220[0-4]/, [16, 19]],
  [/^9704/, [16, 19]],
  [/^9792/, [16]],
]

/** Whether a card with these digits could have been issued by somebody. */
export const isIssued = (digits: string) => issuers.some(([prefix, lengths]) => lengths.includes(digits.length) && prefix.test(digits))

/** The check digit of cards and IMEIs (ISO/IEC 7812-1 annex B); a row of one digit passes too and is none. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return sum % 10 === 0 && /[^0]/.test(digits)
}
