import type { Format, Formatter, Read } from './format'
import { briskine } from './briskine'
import { csv } from './csv'
import { decode } from './decode'
import { deskside } from './deskside'
import { espanso } from './espanso'
import { shortCodes } from './short-codes'
import { textBlaze } from './text-blaze'

export const formatters: Record<Format, Formatter> = { json: deskside, csv, shortCodes, espanso, textBlaze, briskine }

/** What each format's file is called and is. */
export const fileOf: Record<Format, { ending: string, mime: string }> = {
  json: { ending: 'json', mime: 'application/json' },
  csv: { ending: 'csv', mime: 'text/csv' },
  shortCodes: { ending: 'json', mime: 'application/json' },
  espanso: { ending: 'yml', mime: 'application/yaml' },
  textBlaze: { ending: 'json', mime: 'application/json' },
  briskine: { ending: 'csv', mime: 'text/csv' },
}

/** Words that only one kind of JSON has; a broken file is told by them too. */
const keys: [RegExp, Format][] = [
  [/"deskside"\s*:/, 'json'],
  [/"short_code"\s*:/, 'shortCodes'],
  [/"(?:folders|snippets)"\s*:/, 'textBlaze'],
]

/** The format by what is in the file: names lie. */
export function formatOf(text: string): Format {
  // Two braces are a variable of ours, at the beginning of a plain text.
  if (/^\s*(?:\[|\{(?!\{))/.test(text)) return keys.find(([key]) => key.test(text))?.[1] ?? 'briskine'
  return /^(?:matches|global_vars)\s*:/m.test(text) ? 'espanso' : 'csv'
}

/** Signs that no text holds: the file is a workbook, a picture or a page for print. */
const noText = /[^\P{Cc}\s\u0080-\u009F]/u

/** Reads a file of canned messages of any format. Never throws; a file without messages is a fault too. */
export function readFile(bytes: Uint8Array): Read & { format: Format } {
  const text = decode(bytes)
  const format = formatOf(text)
  const fault = text.trim() === '' ? 'empty' : noText.test(text) ? 'binary' : undefined
  if (fault) return { format, messages: [], faults: [{ line: 1, reason: fault, what: '' }], notes: [] }
  const read = formatters[format].read(text)
  const isNothing = read.messages.length === 0 && read.faults.length === 0
  return isNothing ? { format, ...read, faults: [{ line: 1, reason: 'noMessages', what: '' }] } : { format, ...read }
}
