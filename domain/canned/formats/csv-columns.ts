import type { Said } from './carry'
import { fold } from '../../fold'
import { languages } from '../../language'

const plain = ['id', 'title', 'shortcut', 'tags', 'body', 'folder', 'scope', 'language', 'pages', 'channels'] as const
type Plain = (typeof plain)[number]
export type Column = Plain | `body_${string}` | undefined

/** Other tools' names of columns. */
const aliases: Record<string, Plain> = {
  'name': 'title',
  'label': 'title',
  'subject': 'title',
  'short code': 'shortcut',
  'shortcode': 'shortcut',
  'keyword': 'shortcut',
  'trigger': 'shortcut',
  'abbreviation': 'shortcut',
  'tag': 'tags',
  'labels': 'tags',
  'content': 'body',
  'text': 'body',
  'message': 'body',
  'reply': 'body',
  'phrase': 'body',
  'template': 'body',
  'replace': 'body',
  'category': 'folder',
  'group': 'folder',
  'lang': 'language',
  'locale': 'language',
}

function columnOf(head: string): Column {
  const name = fold(head).trim().replaceAll('_', ' ')
  const variant = /^body ([a-z]{2})$/.exec(name)?.[1]
  if (variant && (languages as readonly string[]).includes(variant)) return `body_${variant}`
  return plain.find(known => known === name) ?? (Object.hasOwn(aliases, name) ? aliases[name] : undefined)
}

/** Columns of a table without a head, by how many there are. */
const bare: Record<number, Plain[]> = { 1: ['body'], 2: ['shortcut', 'body'], 3: ['shortcut', 'title', 'body'] }

/** What each column is: by the first row where that is a head, else by their number. `strange`: heads that nobody knows. */
export function columnsOf(first: string[]): { names: Column[], headed: boolean, strange: string[] } {
  const names = first.map(columnOf)
  const headed = names.some(name => name === 'body' || name?.startsWith('body_')) && (first.length < 3 || names.filter(name => name !== undefined).length > 1)
  if (headed) return { names, headed, strange: first.filter((head, i) => names[i] === undefined && head.trim() !== '') }
  return { names: bare[first.length] ?? ['shortcut', 'title', 'body'], headed, strange: [] }
}

/** A head with none of our own columns: Briskine's, whose bodies are Handlebars. */
export function isBriskineHead(first: string[]) {
  const names = first.map(columnOf)
  return names.includes('body') && !names.includes('folder') && !names.includes('scope')
}

const lists: readonly Plain[] = ['tags', 'pages', 'channels']

/** A row of cells as what it says. */
export function readColumns(names: Column[], cells: string[]): Said {
  const of = (name: Column) => cells[names.indexOf(name)]
  const has = (name: Plain) => names.includes(name)
  const texts = plain.filter(name => has(name) && !lists.includes(name)).map(name => [name, of(name) ?? ''])
  const lines = lists.filter(has).map(name => [name, (of(name) ?? '').split(/[,;]/)])
  const variants = languages.map(language => ({ language, body: of(`body_${language}`) ?? '' }))
  return { ...Object.fromEntries([...texts, ...lines]) as Said, variants }
}
