import { mask } from '../mask'

/** Keys under which people's own words stand, in whatever table. */
const words = new Set([
  'text',
  'answer',
  'name',
  'title',
  'subtitle',
  'snippet',
  'value',
  'values',
  'phones',
  'body',
  'content',
  'subject',
  'description',
  'label',
  'holder',
  'keys',
  'raw',
  'note',
  'notes',
  'street',
  'city',
  'company',
  'about',
  'words',
])
/** Everything below these keys is people's words: what is known of a customer, the details of what was done. */
const allWords = new Set(['known', 'contact', 'facts', 'detail', 'custom', 'fields'])
/** Nothing below these keys is, in any table: machines made the values. */
const machines = new Set(['id', 'ticket', 'source', 'page', 'customer', 'url', 'preview', 'mime', 'places', 'cursor', 'by', 'at', 'from', 'action', 'field', 'message'])

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

function masked(value: unknown, isWords: boolean): unknown {
  if (typeof value === 'string') return isWords ? mask(value) : value
  if (Array.isArray(value)) {
    const parts = value.map(part => masked(part, isWords))
    return parts.some((part, i) => part !== value[i]) ? parts : value
  }
  if (!isPlain(value)) return value
  let safe = value
  for (const [key, before] of Object.entries(value)) {
    // A customer's id is a machine's; who buys is told in words.
    const isBuyer = key === 'customer' && isPlain(before)
    if (machines.has(key) && !isBuyer) continue
    const after = masked(before, isWords || isBuyer || words.has(key) || allWords.has(key))
    if (after !== before) safe = { ...safe, [key]: after }
  }
  return safe
}

/**
 * A row, command or answer of a remote with every card number in people's words masked (S138); ids and addresses of the web
 * stay. The same object when there is none, so that it costs a look and nothing else.
 */
export const maskRow = <T>(row: T): T => masked(row, false) as T
