import type { Carried, Fault } from './format'
import { languages } from '../../language'
import { scopes } from '../canned'
import { shorten } from './format'

/** What a file may say about a message, as it stands there. */
export interface Said {
  id?: string
  shortcut?: string
  title?: string
  body?: string
  variants?: { language: string, body: string }[]
  language?: string
  tags?: string[]
  folder?: string
  scope?: string
  pages?: string[]
  channels?: string[]
  files?: Carried['files']
}

/** What is typed behind the slash: other tools have it begin with a sign of their own, and some allow spaces. */
export function tidyShortcut(text: string) {
  return text.normalize('NFC').trim().replace(/^[/:;!#.,]+/, '').replace(/\s+/g, '-')
}
const tidyFolder = (text: string) => text.split('/').map(part => part.trim()).filter(part => part !== '').join('/')
const tidyBody = (text: string) => text.replace(/\r\n?/g, '\n')
const titleOf = (body: string) => shorten(body.trim().split('\n')[0] ?? '').trim()
const languageOf = (code: string | undefined) => languages.find(known => known === code?.trim().toLowerCase().slice(0, 2))
const unique = (list: string[] = []) => [...new Set(list.map(part => part.trim()).filter(part => part !== ''))]

/** A message as it is kept here; a fault when it says nothing. A sample that comes back from a file is the agent's own. */
export function carry(said: Said, line: number): Carried | Fault {
  const body = tidyBody(said.body ?? '')
  const files = said.files ?? []
  const variants = (said.variants ?? []).flatMap(({ language, body }) => {
    const known = languageOf(language)
    return known && body.trim() !== '' ? [{ language: known, body: tidyBody(body) }] : []
  })
  const [first, ...others] = variants
  // With none for any language the first is the message's own: whoever speaks another, or does not show it, gets that.
  const texts = body.trim() === '' && first ? { ...first, variants: others } : { body, variants, language: languageOf(said.language) }
  const shortcut = tidyShortcut(said.shortcut ?? '')
  const title = (said.title ?? '').normalize('NFC').replace(/\s+/g, ' ').trim()
  if (texts.body.trim() === '' && files.length === 0) return { line, reason: 'noText', what: shorten(title || shortcut) }
  const scope = scopes.find(scope => scope === said.scope)
  return {
    ...(said.id ? { id: said.id } : {}),
    shortcut,
    title: title || shortcut || titleOf(texts.body),
    body: texts.body,
    variants: texts.variants,
    ...(texts.language ? { language: texts.language } : {}),
    files,
    tags: unique(said.tags),
    folder: tidyFolder(said.folder ?? ''),
    scope: scope === 'team' ? 'team' : 'mine',
    pages: unique(said.pages),
    channels: unique(said.channels) as Carried['channels'],
    line,
  }
}

export const isFault = (read: Carried | Fault): read is Fault => 'reason' in read
