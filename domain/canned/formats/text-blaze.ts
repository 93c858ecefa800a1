import type { Formatter, Note, Read } from './format'
import { carry, isFault } from './carry'
import { shorten } from './format'
import { plainText } from './html'
import { elementLines, isRecord, parseJson, textOf } from './json'
import { losses } from './losses'
import { fromCommands, toCommands } from './text-blaze-commands'

type Row = Record<string, unknown>
interface Found { snippet: unknown, folder: string, line: number }

const listOf = (value: unknown) => Array.isArray(value) ? value as unknown[] : []
/** The text of a snippet: a string, or under a key for each way of writing it. */
function wordsOf({ text, html, content }: Row): { text: string, rich: boolean } {
  const plain = textOf(text) ?? textOf(isRecord(content) ? content.text : content)
  if (plain !== undefined) return { text: plain, rich: false }
  return { text: plainText(textOf(html) ?? ''), rich: html !== undefined }
}

/** Every snippet of the file, in its order; folders are one level deep. */
function snippetsOf(value: unknown, text: string): Found[] {
  const file: Row = isRecord(value) ? value : {}
  const deep = elementLines(text, 4)
  let seen = 0
  const inFolders = listOf(file.folders).flatMap((folder) => {
    const { name, snippets }: Row = isRecord(folder) ? folder : {}
    return listOf(snippets).map(snippet => ({ snippet, folder: textOf(name) ?? '', line: deep[seen++] ?? 1 }))
  })
  const flat = elementLines(text, 2).slice(listOf(file.folders).length)
  return [...inFolders, ...listOf(file.snippets).map((snippet, i) => ({ snippet, folder: '', line: flat[i] ?? 1 }))]
}

function read(text: string): Read {
  const parsed = parseJson(text)
  if ('fault' in parsed) return { messages: [], faults: [parsed.fault], notes: [] }
  const answer: Read = { messages: [], faults: [], notes: [] }
  for (const { snippet, folder, line } of snippetsOf(parsed.value, text)) {
    if (!isRecord(snippet)) {
      answer.faults.push({ line, reason: 'notAMessage', what: shorten(JSON.stringify(snippet)) })
      continue
    }
    const words = wordsOf(snippet)
    const title = textOf(snippet.name)
    if (words.rich) answer.notes.push({ line, reason: 'formatting', what: shorten(title ?? '') })
    const made = carry({ shortcut: textOf(snippet.shortcut), title, folder, body: fromCommands(words.text, line, answer.notes) }, line)
    if (isFault(made)) answer.faults.push(made)
    else answer.messages.push(made)
  }
  return answer
}

/** An export of Text Blaze: folders of snippets, commands in braces. */
export const textBlaze: Formatter = {
  read,
  write(messages) {
    const notes: Note[] = losses(messages, ['files', 'variants', 'places', 'tags'])
    const names = [...new Set(messages.map(message => message.folder))]
    const folders = names.map(name => ({
      name,
      snippets: messages.filter(message => message.folder === name).map(({ shortcut, title, body }) => ({
        name: title,
        shortcut: `/${shortcut}`,
        type: 'text',
        text: toCommands(body, notes),
      })),
    }))
    return { text: JSON.stringify({ version: 7, folders }, undefined, 2), notes }
  },
}
