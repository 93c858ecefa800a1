import type { FieldId } from './customer'
import type { OwnFieldRow, OwnType } from './customer/own-field'

/** Why a value is not kept: `fieldFault.<name>` in the locales. */
export type FieldFault = 'empty' | 'email' | 'phone' | 'iban' | 'date' | 'number' | 'link' | 'choice' | 'pattern'

const emailShape = /^[^\s@<>,;]+@[^\s,;<>@][^\s,.;<>@]*\.[^\s,;<>@]{2,}$/
/** Digits of any script, with what people put between them; 7 to 15 of them (ITU-T E.164), and an extension behind. */
const phoneShape = /^\+?[\p{Nd}\s().\-/]+(?:(?:;ext=|(?:ext\.?|x)\s*)\p{Nd}{1,6})?$/u

function isPhone(value: string): boolean {
  const digits = value.replace(/(?:;ext=|\s*(?:ext\.?|x)\s*)\p{Nd}{1,6}$/u, '').match(/\p{Nd}/gu)?.length ?? 0
  return phoneShape.test(value) && digits >= 7 && digits <= 15
}

/** The check digits of ISO 13616: the number with its head behind and letters as 10 to 35 leaves 1 when divided by 97. */
function isIban(value: string): boolean {
  const plain = value.replace(/\s/g, '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(plain)) return false
  const digits = [...plain.slice(4) + plain.slice(0, 4)].map(sign => Number.parseInt(sign, 36)).join('')
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1
}

/** A day that is in the calendar: browsers take the 31st of February for one in March. */
function isDate(value: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value)
}
const isLink = (value: string) => /^https?:\/\/[^\s.]+\.\S+$/i.test(value) && URL.canParse(value)

type Check = (value: string) => boolean

const shapes: Partial<Record<FieldId, [Check, FieldFault]>> = {
  email: [value => emailShape.test(value), 'email'],
  phone: [isPhone, 'phone'],
  iban: [isIban, 'iban'],
  delivery: [isDate, 'date'],
}
const ownShapes: Partial<Record<OwnType, [Check, FieldFault]>> = {
  number: [value => /^-?\d+(?:[.,]\d+)?$/.test(value.replace(/(?<=\d)\s(?=\d)/g, '')), 'number'],
  date: [isDate, 'date'],
  link: [isLink, 'link'],
}

/** A value as it is kept: one form of accents (NFC), no space around it, no character that shows nothing. */
export const tidy = (value: string) => value.normalize('NFC').replace(/[\u200B\u2060\uFEFF]/g, '').replace(/\s+/g, ' ').trim()

/** Whether a value has the form that a shop's server asks for, a regular expression with or without slashes; an invalid one asks for nothing. */
function fits(pattern: string, value: string): boolean {
  const [, body = pattern, flags = ''] = pattern.match(/^\/(.*)\/([a-z]*)$/s) ?? []
  try {
    return new RegExp(body, flags.replace(/[gy]/g, '')).test(value)
  }
  catch {
    return true
  }
}

/**
 * Why this cannot be a value of the customer's field, or nothing (S121–S123). Empty means "not known", which a name cannot be. `own`: what the shop
 * says of a field of its own (S031).
 */
export function fieldFault(field: FieldId, typed: string, own?: Pick<OwnFieldRow, 'type' | 'choices'> & { pattern?: string }): FieldFault | undefined {
  const value = tidy(typed)
  if (value === '') return field === 'name' ? 'empty' : undefined
  if (own?.type === 'list' && !own.choices?.includes(value)) return 'choice'
  if (own?.pattern !== undefined && !fits(own.pattern, value)) return 'pattern'
  const [check, fault] = (own ? ownShapes[own.type] : shapes[field]) ?? []
  return check?.(value) === false ? fault : undefined
}
