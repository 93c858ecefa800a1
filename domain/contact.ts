import type { CustomerField } from './customer'

/** Why a value is not kept: `fieldFault.<name>` in the locales. */
export type FieldFault = 'empty' | 'email' | 'phone'

const emailShape = /^[^\s@<>,;]+@[^\s,;<>@][^\s,.;<>@]*\.[^\s,;<>@]{2,}$/
/** Digits of any script, with what people put between them; 7 to 15 of them (ITU-T E.164). */
const phoneShape = /^\+?[\p{Nd}\s().\-/]+$/u

const shapes: Partial<Record<CustomerField, (value: string) => FieldFault | undefined>> = {
  name: value => value === '' ? 'empty' : undefined,
  email: value => value === '' || emailShape.test(value) ? undefined : 'email',
  phone: (value) => {
    const digits = value.match(/\p{Nd}/gu)?.length ?? 0
    return value === '' || (phoneShape.test(value) && digits >= 7 && digits <= 15) ? undefined : 'phone'
  },
}

/** A value as it is kept: one form of accents (NFC), no space around it, no character that shows nothing. */
export const tidy = (value: string) => value.normalize('NFC').replace(/[\u200B\u2060\uFEFF]/g, '').replace(/\s+/g, ' ').trim()

/** Why this cannot be the customer's field, or nothing (S121–S123). Empty is "not known", but a name has to stay. */
export const fieldFault = (field: CustomerField, value: string): FieldFault | undefined => shapes[field]?.(tidy(value))
