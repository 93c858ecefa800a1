import type { Said } from './carry'
import type { Formatter, Read } from './format'
import Papa from 'papaparse'
import { languages } from '../../language'
import { carry, isFault } from './carry'
import { columnsOf, isBriskineHead, readColumns } from './csv-columns'
import { readRows } from './csv-rows'
import { shorten } from './format'
import { fromHandlebars } from './handlebars'
import { isHtml, plainText } from './html'
import { losses } from './losses'

/** A spreadsheet takes a cell that begins so for a formula and computes it: an apostrophe before it says that it is text. */
const formula = /^'*[=+\-@\t\r]/
const guard = (cell: string) => formula.test(cell) ? `'${cell}` : cell
const unguard = (cell: string) => cell.startsWith('\'') && formula.test(cell.slice(1)) ? cell.slice(1) : cell

function read(text: string): Read {
  const answer: Read = { messages: [], faults: [], notes: [] }
  const rows = readRows(text)
  const [first] = rows
  if (!first) return answer
  const columns = columnsOf(first.cells)
  const theirs = isBriskineHead(first.cells)
  const data = columns.headed ? rows.slice(1) : rows
  for (const name of columns.strange) answer.notes.push({ line: 1, reason: 'field', what: shorten(name) })
  for (const { cells, line, open } of data) {
    const what = shorten(cells.join(' ').trim())
    if (open || cells.length > columns.names.length) {
      answer.faults.push({ line, reason: open ? 'quote' : 'columns', what })
      continue
    }
    const said: Said = readColumns(columns.names, cells.map(unguard))
    const rich = theirs && isHtml(said.body ?? '')
    if (rich) answer.notes.push({ line, reason: 'formatting', what: shorten(said.title ?? said.shortcut ?? '') })
    const body = rich ? plainText(said.body ?? '') : said.body ?? ''
    const made = carry({ ...said, body: theirs ? fromHandlebars(body, line, answer.notes) : body }, line)
    if (isFault(made)) answer.faults.push(made)
    else answer.messages.push(made)
  }
  return answer
}

const list = (words: string[]) => words.join(',')

/** A table for spreadsheets: the columns that Briskine knows come first, ours behind them. Files are left behind. */
export const csv: Formatter = {
  read,
  write(messages) {
    const rows = messages.map(message => ({
      id: message.id ?? '',
      title: message.title,
      shortcut: message.shortcut,
      tags: list(message.tags),
      body: message.body,
      folder: message.folder,
      scope: message.scope,
      language: message.language ?? '',
      ...Object.fromEntries(languages.map(code => [`body_${code}`, message.variants.find(variant => variant.language === code)?.body ?? ''])),
      pages: list(message.pages),
      channels: list(message.channels),
    }))
    const guarded = rows.map(row => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, guard(cell)])))
    // The mark at the beginning makes Excel read it as UTF-8.
    return { text: `\uFEFF${Papa.unparse(guarded)}`, notes: losses(messages, ['files']) }
  },
}
