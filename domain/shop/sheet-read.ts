import type { SheetBook, SheetProduct, SheetPromotion } from './sheet'
import type { SheetField } from './sheet-columns'
import Papa from 'papaparse'
import { fold } from '@/domain/fold'
import { parsePrice } from './money'
import { guessColumns } from './sheet-columns'
import { dayBegins } from './zone'

/** A sheet as rows of text: the first that has words is its head. `line` counts from 1, as a spreadsheet does. */
export interface SheetTable {
  headers: string[]
  columns: (SheetField | undefined)[]
  rows: { line: number, cells: string[] }[]
}

/** Why a line was not taken: `sheetFault.<fault>` in the locales. */
export interface SheetFault {
  line: number
  fault: 'noName' | 'noPrice' | 'badPrice' | 'badStock' | 'badDate' | 'noCode'
  /** What stood there. */
  text?: string
}

/** What the agent tells of the shop before anything is read. */
export interface SheetPlace {
  currency: string
  timeZone: string
  /** When it is imported (ms). */
  at: number
}

/** Takes a sheet apart: commas, semicolons or tabs, quoted cells with line breaks in them. */
export function tableOf(text: string): SheetTable {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimitersToGuess: [';', ',', '\t', '|'], skipEmptyLines: false })
  const head = data.findIndex(cells => cells.filter(cell => cell.trim()).length > 1)
  const headers = (data[head] ?? []).map(header => header.trim())
  const rows = data.slice(head + 1).flatMap((cells, i) => cells.some(cell => cell.trim()) ? [{ line: head + i + 2, cells: cells.map(cell => cell.trim()) }] : [])
  return { headers, columns: guessColumns(headers), rows }
}

type Cells = (field: SheetField) => string

/** Named cells of a row: of stock places and options. */
const named = (columns: SheetTable['columns'], cells: string[], kind: 'stock' | 'option') => columns.flatMap((field, i) => field?.startsWith(`${kind}:`) ? [{ name: field.slice(kind.length + 1), value: cells[i] ?? '' }] : [])

/** "1.250", "1 250 db", "2,5": pieces, perhaps a fraction; empty is not counted. */
function piecesOf(text: string): number | null | undefined {
  if (text === '' || text === '-') return null
  const [, sign = '', digits = ''] = text.replace(/\s/g, '').match(/^([-−]?)(\d+(?:[.,]\d+)*)\D*$/) ?? []
  if (!digits) return undefined
  const plain = /^\d{1,3}(?:[.,]\d{3})+$/.test(digits) ? digits.replace(/[.,]/g, '') : digits.replace(',', '.')
  const number = Number(plain)
  return Number.isNaN(number) ? undefined : sign ? -number : number
}

function productOf(cell: Cells, columns: SheetTable['columns'], cells: string[], place: SheetPlace): SheetProduct | Omit<SheetFault, 'line'> {
  const [title, sku] = [cell('title'), cell('sku')]
  const options = named(columns, cells, 'option').filter(({ value }) => value)
  if (!title && !sku) return { fault: 'noName' }
  const price = parsePrice(cell('price'), place.currency)
  if (cell('price') && !price) return { fault: 'badPrice', text: cell('price') }
  const sale = parsePrice(cell('salePrice'), place.currency)
  const stocks = [...named(columns, cells, 'stock'), ...(columns.includes('stock') ? [{ name: cell('location'), value: cell('stock') }] : [])]
  const stock: [string, number | null][] = []
  for (const { name, value } of stocks) {
    const pieces = piecesOf(value)
    if (pieces === undefined) return { fault: 'badStock', text: value }
    stock.push([name, pieces])
  }
  const isSale = sale && price && sale.minor < price.minor
  return {
    key: sku ? fold(sku) : fold([title, ...options.map(({ value }) => value)].join(' ')),
    title,
    options,
    ...(sku ? { sku } : {}),
    ...(cell('barcode') ? { barcode: cell('barcode') } : {}),
    ...(isSale ? { price: sale, compareAt: price } : price ? { price, compareAt: undefined } : {}),
    stock: Object.fromEntries(stock),
    ...(cell('image') ? { imageUrl: cell('image') } : {}),
    ...(cell('url') ? { url: cell('url') } : {}),
    at: place.at,
  }
}

/** Day, month and year as the four languages write them, at the beginning of that day in the shop's time zone, `days` later. */
function dateOf(text: string, timeZone: string, days: number): number | undefined {
  const numbers = text.match(/\d+/g)?.map(Number) ?? []
  const [a = 0, b = 0, c = 0] = numbers
  const [year, month, day] = a > 999 ? [a, b, c] : [c < 100 ? 2000 + c : c, b, a]
  const isDate = numbers.length >= 3 && month >= 1 && month <= 12 && day >= 1 && day <= 31
  return isDate ? dayBegins(year, month, day + days, timeZone) : undefined
}

function promotionOf(cell: Cells, { currency, timeZone, at }: SheetPlace): SheetPromotion | Omit<SheetFault, 'line'> {
  const [title, code] = [cell('title'), cell('code')]
  if (!title && !code) return { fault: 'noCode' }
  const startsAt = dateOf(cell('starts'), timeZone, 0)
  // The last day is a whole one.
  const endsAt = dateOf(cell('ends'), timeZone, 1)
  const bad = (cell('starts') && startsAt === undefined && cell('starts')) || (cell('ends') && endsAt === undefined && cell('ends'))
  if (bad) return { fault: 'badDate', text: bad }
  const amount = cell('amount')
  const percent = Number((cell('percent') || (amount.includes('%') ? amount : '')).replace(',', '.').replace(/[^\d.]/g, ''))
  return {
    key: fold(code || title),
    title: title || code,
    ...(code ? { code } : {}),
    summary: cell('summary'),
    ...(percent > 0 ? { percent } : { amount: parsePrice(amount, currency) }),
    freeShipping: /free|mien phi|gratis|ingyen/.test(fold(`${title} ${amount} ${cell('summary')}`)) && !percent && !parsePrice(amount, currency),
    minSubtotal: parsePrice(cell('minimum'), currency),
    startsAt,
    endsAt,
    at,
  }
}

/** Lines for several places of one product become one: each place keeps its own stock, nothing is added up. */
function joined(products: SheetProduct[]): SheetProduct[] {
  const byKey = new Map<string, SheetProduct>()
  for (const row of products) {
    const known = byKey.get(row.key)
    byKey.set(row.key, { ...known, ...row, title: row.title || known?.title || '', stock: { ...known?.stock, ...row.stock } })
  }
  return [...byKey.values()]
}

/** Reads a table with its columns as the agent left them. `known`: keys of products that are here, which an update need not price again. */
export function readSheet(table: SheetTable, kind: 'products' | 'promotions', place: SheetPlace, known: ReadonlySet<string>): { book: SheetBook, faults: SheetFault[] } {
  const faults: SheetFault[] = []
  const products: SheetProduct[] = []
  const promotions: SheetPromotion[] = []
  const lines = new Map<string, number>()
  for (const { line, cells } of table.rows) {
    const cell: Cells = field => cells[table.columns.indexOf(field)] ?? ''
    const row = kind === 'products' ? productOf(cell, table.columns, cells, place) : promotionOf(cell, place)
    if ('fault' in row) faults.push({ line, ...row })
    else if ('stock' in row) products.push(row)
    else promotions.push(row)
    if ('key' in row) lines.set(row.key, lines.get(row.key) ?? line)
  }
  const whole = joined(products)
  const priceless = whole.filter(({ price, key }) => !price && !known.has(key))
  for (const { key, sku, title } of priceless) {
    faults.push({ line: lines.get(key) ?? 0, fault: 'noPrice', text: sku ?? title })
  }
  return { book: { products: whole.filter(row => !priceless.includes(row)), promotions }, faults: faults.sort((a, b) => a.line - b.line) }
}
