import type { Find, Reading } from './reading'
import { electronicFormatIBAN, isValidIBAN } from 'ibantools'
import { ibansIn } from '../mask/stays'

/** Account numbers in international form, proved by their country's length and check digits (ISO 13616). */
export function ibans({ text }: Reading): Find[] {
  return ibansIn(text).flatMap(({ start, end }) => {
    const value = electronicFormatIBAN(text.slice(start, end))
    return value && isValidIBAN(value) ? [{ field: 'iban', value, start, end, confidence: 0.98 }] : []
  })
}
