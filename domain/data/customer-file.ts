import type { CustomerNote, FieldId } from '../customer'
import type { OwnFieldRow } from '../customer/own-field'
import type { OwnedFacts } from '../customer/person'
import { customerFields, isSingle } from '../customer'
import { maskRow } from '../mask/row'

export const customerFormats = ['csv', 'json'] as const
export type CustomerFormat = (typeof customerFormats)[number]
export const mimeOf: Record<CustomerFormat, string> = { csv: 'text/csv', json: 'application/json' }

/** One person as they go into a file. */
export interface WrittenCustomer {
  id: string
  facts: OwnedFacts
  notes: Pick<CustomerNote, 'text'>[]
}

/** How a customer list is written: what stands before the first, one customer, what stands between two and behind the last. */
interface Writer {
  head: string
  one: (customer: WrittenCustomer) => string
  between: string
  foot: string
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe in front; phone numbers stay as they are. */
const guarded = (cell: string) => /^[=@\t]|^[+-](?![\d\s().\-/]*$)/.test(cell) ? `'${cell}` : cell
const quoted = (cell: string) => `"${guarded(cell).replaceAll('"', '""')}"`
const several = ' | '

function csv(own: readonly OwnFieldRow[]): Writer {
  const fields: FieldId[] = [...customerFields, ...own.map(({ id }) => id)]
  // By name, so that a person can read it; two fields cannot have one name.
  const heads = ['id', ...customerFields, ...own.map(({ name }) => name), 'note']
  return {
    // Without the byte order mark, Excel takes it for another code page.
    head: `\uFEFF${heads.map(quoted).join(',')}\r\n`,
    one: ({ id, facts, notes }) => [
      id,
      ...fields.map(field => (facts[field] ?? []).map(({ value }) => value).join(several)),
      notes.map(({ text }) => text.replace(/\s*\n\s*/g, ' ')).join(several),
    ].map(quoted).join(','),
    between: '\r\n',
    foot: '\r\n',
  }
}

function json(own: readonly OwnFieldRow[]): Writer {
  const names = new Map<string, string>(own.map(({ id, name }) => [id, name]))
  return {
    head: '{"deskside":"customers","version":1,"customers":[\n',
    one: ({ id, facts, notes }) => {
      const fields = (Object.entries(facts) as [FieldId, OwnedFacts[FieldId]][]).flatMap(([field, values = []]) => {
        const all = values.map(({ value }) => value)
        return all.length === 0 ? [] : [[names.get(field) ?? field, isSingle(field) ? all[0] : all]]
      })
      return JSON.stringify({ id, ...Object.fromEntries(fields), ...(notes.length > 0 ? { note: notes.map(({ text }) => text) } : {}) })
    },
    between: ',\n',
    foot: '\n]}\n',
  }
}

/** The writer of a format; what it writes is masked, although what is kept is masked already (S138). */
export function writerOf(format: CustomerFormat, own: readonly OwnFieldRow[]): Writer {
  const writer = { csv, json }[format](own)
  return { ...writer, one: customer => writer.one(maskRow(customer)) }
}
