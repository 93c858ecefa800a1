import type { FieldFault } from '../contact'
import type { Facts, FieldId } from '../customer'
import type { OwnFieldRow } from '../customer/own-field'
import type { CustomerColumn } from './customer-columns'
import type { TableRow } from './customer-table'
import { fieldFault, tidy } from '../contact'
import { isSingle } from '../customer'
import { normal } from '../customer/norm'
import { mask } from '../mask'
import { between } from './customer-table'

/** A customer as a line of a list tells: values as they will be kept. */
export interface ListedCustomer {
  line: number
  /** Our own id, where the list was written here. */
  id?: string
  values: Partial<Record<FieldId, string[]>>
  notes: string[]
}

/** What of a line was not taken, and why: `lineFault.<name>` in the locales. The rest of the line is taken. */
export interface LineFault {
  line: number
  fault: FieldFault | 'nobody' | 'open' | 'several'
  field?: FieldId
  text?: string
}

/** A person's name or address has commas in it; numbers and addresses of mail have not. */
const parts: Partial<Record<FieldId, RegExp>> = { phone: /\s*[\n;,|]\s*/, email: /\s*[;,|\s]\s*/ }
const otherParts = /\s*[\n|]\s*/
const longest = 2000

/** A ticked box. What is not is not known, unless it says "no" as we write it ourselves. */
const yes = /^(?:yes|[y1x✓☑]|true|có|co|ya|igen)$/i

/** Days as spreadsheets write them, as YYYY-MM-DD; what cannot be read stays and is told. */
function dayOf(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})\.?$/.exec(text) ?? []
  if (year) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const [, y = '', m = '', d = ''] = /^(\d{4})[./-]\s?(\d{1,2})[./-]\s?(\d{1,2})\.?(?:[T ].*)?$/.exec(text) ?? []
  return y ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : text
}

function asKept(field: FieldId, text: string, own: OwnFieldRow | undefined): string {
  const value = mask(tidy(text.slice(0, longest)))
  if (own?.type === 'check') return yes.test(value) ? 'yes' : value === 'no' ? 'no' : ''
  return field === 'delivery' || own?.type === 'date' ? dayOf(value) : value
}

/** An amount such as 8.4E+11 is what a spreadsheet has made of a number; its digits are lost. */
const isRuined = (value: string) => /^\d(?:[.,]\d+)?E\+\d+$/i.test(value)

/** Reads one line; faults are added to `faults`. Nothing when it does not say who it is about. */
export function readLine({ line, cells }: TableRow, columns: readonly (CustomerColumn | undefined)[], own: ReadonlyMap<FieldId, OwnFieldRow>, faults: LineFault[]): ListedCustomer | undefined {
  const values: ListedCustomer['values'] = {}
  const notes: string[] = []
  let id: string | undefined
  for (const [i, column] of columns.entries()) {
    const cell = cells[i] ?? ''
    if (column === undefined || cell === '') continue
    if (column === 'id') id = cell
    else if (column === 'note') notes.push(...cell.split(otherParts).map(text => mask(text.slice(0, longest).trim())).filter(Boolean))
    else values[column] = [...values[column] ?? [], ...valuesIn(column, cell)]
  }
  for (const field of Object.keys(values) as FieldId[]) {
    const good = (values[field] ?? []).flatMap((text) => {
      const value = asKept(field, text, own.get(field))
      const fault = isRuined(value) && field !== 'name' ? 'number' : fieldFault(field, value, own.get(field))
      if (fault && fault !== 'empty') faults.push({ line, fault, field, text: value })
      return fault || value === '' ? [] : [value]
    })
    if (isSingle(field) && good.length > 1) faults.push({ line, fault: 'several', field, text: good[1] })
    values[field] = isSingle(field) ? good.slice(0, 1) : good
    if (good.length === 0) delete values[field]
  }
  const isSomebody = ['name', 'phone', 'email', 'membership'].some(field => values[field as FieldId])
  if (isSomebody || (id && Object.keys(values).length > 0)) return { line, values, notes, ...(id ? { id } : {}) }
  faults.push({ line, fault: 'nobody' })
  return undefined
}

const digitsIn = (text: string) => text.match(/\d/g)?.length ?? 0

/** A slash stands between two numbers, or between the parts of one: "06-30/123-4567". */
function apart(phone: string): string[] {
  const numbers = phone.split(/\s*\/\s*/)
  return numbers.some(one => digitsIn(one) >= 9) || numbers.every(one => digitsIn(one) >= 7) ? numbers : [phone]
}

function valuesIn(field: FieldId, cell: string): string[] {
  // A field with a single value is kept whole, whatever signs are in it.
  if (isSingle(field)) return cell.split(between).filter(Boolean)
  const values = cell.split(parts[field] ?? otherParts)
  return (field === 'phone' ? values.flatMap(apart) : values).filter(Boolean)
}

/** The values as facts of a customer of whom nothing was known. */
export function factsOf({ values }: ListedCustomer, by: string, at: number): Facts {
  const fields = Object.entries(values) as [FieldId, string[]][]
  return Object.fromEntries(fields.map(([field, all]) => {
    const forms = all.map(value => normal(field, value))
    const once = all.filter((_, i) => forms.indexOf(forms[i] ?? '') === i)
    return [field, once.map((value, i) => ({ id: i === 0 ? field : `${field} ${i}`, value, from: 'typed' as const, by, at }))]
  }))
}
