import type { SheetBook, SheetProduct, SheetPromotion } from './sheet'
import type { SheetField } from './sheet-columns'
import Papa from 'papaparse'
import { cellOf } from '@/domain/data/customer-table'
import { fold } from '@/domain/fold'
import { parsePrice } from './money'
import { guessColumns } from './sheet-columns'
import { promotionOf } from './sheet-promotion'

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
  const rows = data.slice(head + 1).flatMap((cells, i) => cells.some(cell => cell.trim()) ? [{ line: head + i + 2, cells: cells.map(cellOf) }] : [])
  return { headers, columns: guessColumns(headers), rows }
}

/** The cells of a row by what their columns are. */
export type Cells = (field: SheetField) => string

/** Named cells of a row: of stock places and options. */
const named = (columns: SheetTable['columns'], cells: string[], kind: 'stock' | 'option') => columns.flatMap((field, i) => field?.startsWith(`${kind}:`) ? [{ name: field.slice(kind.length + 1), value: cells[i] ?? '' }] : [])

/** "1.250", "1 250 db", "2,5": pieces, perhaps a fraction; empty is not counted. */
function piecesOf(text: string): number | null | undefined {
  if (text === '' || text === '-') return null
  const [, sign = '', digits = ''] = text.replace(/\s/g, '').match(/^([-−]?)(\d+(?:[.,]\d+)*)\D*$/) ?? []
  if (!digits) return undefined
  // "0.500" of what is weighed is half a kilo, "1.500" fifteen hundred pieces.
  const plain = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(digits) ? digits.replace(/[.,]/g, '') : digits.replace(',', '.')
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
  if (/\d/.test(cell('salePrice')) && !sale) return { fault: 'badPrice', text: cell('salePrice') }
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

/** Lines of several places of one product are one: their stock is added side by side, never up. */
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
