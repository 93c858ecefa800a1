import Papa from 'papaparse'

export interface Row {
  cells: string[]
  /** Where it begins, from 1. */
  line: number
  /** A quote in it never closes: the rest of the file is in its last cell. */
  open: boolean
}

/** Excel's own first line that names the sign between cells. */
const told = /^sep=([,;\t|])\r?\n/i

/** So many rows show whether a sign parts all of them alike. */
const sample = 20

function isEven(text: string, delimiter: string) {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: sample, skipEmptyLines: true })
  return data.every(cells => cells.length > 1 && cells.length === data[0]?.length)
}

/**
 * The sign that parts the cells: of those in the first line the one that parts all rows alike, for a text has commas too, and a variable bars.
 * A table without a head may have only tabs.
 */
function delimiterOf(text: string) {
  const head = text.slice(0, /\r?\n|$/.exec(text)?.index).replace(/\{\{[^{}]*\}\}/g, '')
  const counts = ['\t', ';', ',', '|'].map(sign => ({ sign, n: head.split(sign).length - 1 })).filter(({ n }) => n > 0)
  if (counts[0]?.sign === '\t') return '\t'
  const signs = counts.sort((a, b) => b.n - a.n).map(({ sign }) => sign)
  return (signs.length > 1 ? signs.find(sign => isEven(text, sign)) : undefined) ?? signs[0] ?? ','
}

/** The rows of a table, blank ones left out, each with the line it begins on. */
export function readRows(text: string): Row[] {
  const named = told.exec(text)
  const table = named ? text.slice(named[0].length) : text
  const rows: Row[] = []
  let line = named ? 2 : 1
  let before = 0
  Papa.parse<string[]>(table, {
    delimiter: named?.[1] ?? delimiterOf(table),
    step({ data: cells, errors, meta }) {
      if (cells.some(cell => cell.trim() !== '')) rows.push({ cells, line, open: errors.some(({ code }) => code === 'MissingQuotes') })
      line += table.slice(before, meta.cursor).split(/\r\n|\n|\r/).length - 1
      before = meta.cursor
    },
  })
  return rows
}
