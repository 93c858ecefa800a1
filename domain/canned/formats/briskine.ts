import type { Formatter, Read } from './format'
import Papa from 'papaparse'
import { carry, isFault } from './carry'
import { shorten } from './format'
import { fromHandlebars, toHandlebars } from './handlebars'
import { isHtml, plainText } from './html'
import { elementLines, isRecord, parseJson, textOf, wordsOf } from './json'
import { losses } from './losses'

/** Templates as a JSON list, bare or under a name, with `title`, `shortcut`, `tags` and `body`. */
function read(text: string): Read {
  const parsed = parseJson(text)
  if ('fault' in parsed) return { messages: [], faults: [parsed.fault], notes: [] }
  const isList = Array.isArray(parsed.value)
  const inner = isRecord(parsed.value) ? Object.values(parsed.value).find(Array.isArray) : parsed.value
  const lines = elementLines(text, isList ? 1 : 2)
  const answer: Read = { messages: [], faults: [], notes: [] }
  for (const [i, entry] of (Array.isArray(inner) ? inner as unknown[] : []).entries()) {
    const line = lines[i] ?? 1
    if (!isRecord(entry)) {
      answer.faults.push({ line, reason: 'notAMessage', what: shorten(JSON.stringify(entry)) })
      continue
    }
    const words = textOf(entry.body) ?? textOf(entry.content) ?? ''
    const title = textOf(entry.title) ?? textOf(entry.name)
    if (isHtml(words)) answer.notes.push({ line, reason: 'formatting', what: shorten(title ?? '') })
    const body = fromHandlebars(isHtml(words) ? plainText(words) : words, line, answer.notes)
    const made = carry({ id: textOf(entry.id), shortcut: textOf(entry.shortcut), title, tags: wordsOf(entry.tags), body }, line)
    if (isFault(made)) answer.faults.push(made)
    else answer.messages.push(made)
  }
  return answer
}

/** Briskine imports a table of five columns; its bodies are Handlebars. */
export const briskine: Formatter = {
  read,
  write(messages) {
    const notes = losses(messages, ['files', 'variants', 'places', 'folder'])
    const rows = messages.map(({ id = '', title, shortcut, tags, body }) => ({ id, title, shortcut, tags: tags.join(','), body: toHandlebars(body, notes) }))
    return { text: Papa.unparse(rows, { columns: ['id', 'title', 'shortcut', 'tags', 'body'] }), notes }
  },
}
