import type { Carried, Formatter, Read } from './format'
import { carry, isFault } from './carry'
import { shorten } from './format'
import { elementLines, isRecord, parseJson, textOf, wordsOf } from './json'

const version = 1

const record = (value: unknown) => isRecord(value) ? value : {}

function filesOf(value: unknown): Carried['files'] {
  return (Array.isArray(value) ? value : []).map(record).flatMap(({ name, mime, base64 }) => {
    const isBytes = typeof base64 === 'string' && /^[\w+/]+={0,2}$/.test(base64)
    return isBytes ? [{ name: textOf(name) ?? '', mime: textOf(mime) ?? '', base64 }] : []
  })
}
function variantsOf(value: unknown) {
  return (Array.isArray(value) ? value : []).map(record).map(({ language, body }) => ({ language: textOf(language) ?? '', body: textOf(body) ?? '' }))
}

function read(text: string): Read {
  const parsed = parseJson(text)
  if ('fault' in parsed) return { messages: [], faults: [parsed.fault], notes: [] }
  const file = record(parsed.value)
  if (Number(file.version) > version) return { messages: [], faults: [{ line: 1, reason: 'newer', what: textOf(file.version) ?? '' }], notes: [] }
  const lines = elementLines(text, 2)
  const answer: Read = { messages: [], faults: [], notes: [] }
  for (const [i, entry] of (Array.isArray(file.messages) ? file.messages : []).entries()) {
    const line = lines[i] ?? 1
    if (!isRecord(entry)) {
      answer.faults.push({ line, reason: 'notAMessage', what: shorten(JSON.stringify(entry)) })
      continue
    }
    const files = filesOf(entry.files)
    if (Array.isArray(entry.files) && files.length < entry.files.length) answer.notes.push({ line, reason: 'files', what: textOf(entry.title) ?? '' })
    const made = carry({
      id: textOf(entry.id),
      shortcut: textOf(entry.shortcut),
      title: textOf(entry.title),
      body: textOf(entry.body),
      variants: variantsOf(entry.variants),
      language: textOf(entry.language),
      tags: wordsOf(entry.tags),
      folder: textOf(entry.folder),
      scope: textOf(entry.scope),
      pages: wordsOf(entry.pages),
      channels: wordsOf(entry.channels),
      files,
    }, line)
    if (isFault(made)) answer.faults.push(made)
    else answer.messages.push(made)
  }
  return answer
}

/** Our own file: keeps everything, pictures and files as base64. `version` rises when an older Deskside could not read it. */
export const deskside: Formatter = {
  read,
  write: messages => ({
    text: JSON.stringify({ deskside: 'canned messages', version, messages: messages.map(({ line: _, ...kept }) => kept) }, undefined, 2),
    notes: [],
  }),
}
