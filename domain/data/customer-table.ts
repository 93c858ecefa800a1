import type { OwnFieldRow } from '../customer/own-field'
import type { CustomerColumn } from './customer-columns'
import { readRows } from '../canned/formats/csv-rows'
import { sheetText } from '../shop/sheet-text'
import { guessColumns } from './customer-columns'

/** A line of a list; `line` is where it begins in the file, or which entry it is, from 1. */
export interface TableRow { line: number, cells: string[] }

/** A list of customers taken apart, nothing in it understood yet. */
export interface CustomerTable {
  headers: string[]
  columns: (CustomerColumn | undefined)[]
  rows: TableRow[]
  /** A quote that never closes has swallowed the end of the file, from this line on. */
  open?: number
}

/** Why a whole file cannot be read: `dataFault.<name>` in the locales. */
export type FileFault = 'empty' | 'json' | 'binary'

/** What separates several values in one cell. */
export const between = '\n'

/** Words with which programs say "nothing", as they write them: Nan and Null are names of people. */
const nothing = /^(?:undefined|null|NULL|nan|NaN|none|None|n\/a|#?N\/A|\[object Object\]|-)$/

/** A cell as it is meant: without what spreadsheets put around a number to keep its zeros, and empty where a program wrote its word for nothing. */
export function cellOf(text: string): string {
  const cell = text.trim().replace(/^="(.*)"$/s, '$1').replace(/^'(?=[\d=+\-@])/, '').trim()
  return nothing.test(cell) ? '' : cell
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(between)
  if (typeof value === 'object' && value !== null) return 'text' in value ? textOf(value.text) : 'value' in value ? textOf(value.value) : ''
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function tableOfJson(text: string, own: readonly OwnFieldRow[]): CustomerTable | FileFault {
  let read: unknown
  try {
    read = JSON.parse(text)
  }
  catch {
    return 'json'
  }
  const list = isRecord(read) ? Object.values(read).find(Array.isArray) : read
  if (!Array.isArray(list)) return 'json'
  const records = list.flatMap((entry, i) => isRecord(entry) ? [{ line: i + 1, entry }] : [])
  if (records.length === 0) return 'empty'
  const headers = [...new Set(records.flatMap(({ entry }) => Object.keys(entry)))]
  const rows = records.map(({ line, entry }) => ({ line, cells: headers.map(header => cellOf(textOf(entry[header]))) }))
  return { headers, columns: guessColumns(headers, own), rows }
}

/** The first two bytes of files that are no text: archives and workbooks (zip), PNG, old workbooks (OLE), PDF, GIF. */
const binaryHeads = ['PK', '\u0089P', '\u00D0\u00CF', '%P', 'GI']
const isBinary = (bytes: Uint8Array) => binaryHeads.includes(String.fromCharCode(...bytes.subarray(0, 2)))

/** Takes a file of customers apart: CSV as any program writes it, or JSON (ours, or any list of plain objects). */
export function tableOf(bytes: Uint8Array, own: readonly OwnFieldRow[]): CustomerTable | FileFault {
  if (isBinary(bytes)) return 'binary'
  const text = sheetText(bytes).replace(/^\uFEFF/, '')
  if (/^\s*[[{]/.test(text)) return tableOfJson(text, own)
  const [head, ...rest] = readRows(text)
  if (!head) return 'empty'
  const headers = head.cells.map(cellOf)
  const columns = guessColumns(headers, own)
  const rows = rest.map(({ line, cells }) => ({ line, cells: cells.map(cellOf) }))
  const open = rest.find(row => row.open)?.line
  return { headers, columns, rows, ...(open === undefined ? {} : { open }) }
}
