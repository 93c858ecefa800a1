import type { Language } from '../language'
import type { CannedMessage, Scope } from './canned'
import type { Snippets } from './expand'
import { fold } from '../fold'
import { languages } from '../language'
import { loopOf } from './expand'
import { templateOf } from './template'

/** Which of its texts is being written: one for any language, or one of a language. */
export const tongues = ['any', ...languages] as const
export type Tongue = (typeof tongues)[number]

/** A message while it is being written: its texts side by side, everything else as the fields show it. */
export interface Draft {
  /** Absent: a new one. */
  id?: string
  shortcut: string
  title: string
  bodies: Record<Tongue, string>
  tags: string
  folder: string
  scope: Exclude<Scope, 'built-in'>
  pages: string[]
  channels: CannedMessage['channels']
}

const empty = (): Draft['bodies'] => ({ any: '', en: '', vi: '', id: '', hu: '' })

export function draftOf(message?: CannedMessage): Draft {
  if (!message) return { shortcut: '', title: '', bodies: empty(), tags: '', folder: '', scope: 'mine', pages: [], channels: [] }
  const bodies = empty()
  bodies[message.language ?? 'any'] = message.body
  for (const { language, body } of message.variants) bodies[language] = body
  return {
    id: message.id,
    shortcut: message.shortcut,
    title: message.title,
    bodies,
    tags: message.tags.join(', '),
    folder: message.folder,
    scope: message.scope === 'team' ? 'team' : 'mine',
    pages: [...message.pages],
    channels: [...message.channels],
  }
}

/** A shortcut as it may be typed, with a slash or spaces: neither is kept, because a space would end the search in the menu. */
export const tidyShortcut = (text: string) => text.normalize('NFC').trim().replace(/^\/+/, '').replace(/\s+/g, '-')
export const tidyFolder = (text: string) => text.split('/').map(part => part.trim()).filter(part => part !== '').join('/')
const tidyTags = (text: string) => [...new Set(text.split(',').map(tag => tag.trim()).filter(tag => tag !== ''))]

type Texts = Pick<CannedMessage, 'body' | 'language' | 'variants'>

/** The text for any language is the message's own; without one the `first` language that has a text, the others are variants. */
function textsOf(bodies: Draft['bodies'], first: Language): Texts {
  const told = [first, ...languages.filter(language => language !== first)].filter(language => bodies[language].trim() !== '')
  const variants = (of: Language[]) => of.map(language => ({ language, body: bodies[language] }))
  if (bodies.any.trim() !== '' || told.length === 0) return { body: bodies.any, variants: variants(told) }
  const [own, ...others] = told
  return { body: own ? bodies[own] : '', language: own, variants: variants(others) }
}

const firstLine = (text: string) => text.trim().split('\n')[0]?.slice(0, 60).trim() ?? ''

/** What is kept of a draft: `id` and `first`, the language whose text counts as the message's own, for a new one. `now` in ms. */
export function messageOf(draft: Draft, files: CannedMessage['files'], id: string, first: Language, now: number): CannedMessage {
  const texts = textsOf(draft.bodies, first)
  const shortcut = tidyShortcut(draft.shortcut)
  return {
    id,
    shortcut,
    title: draft.title.replace(/\s+/g, ' ').trim() || shortcut || firstLine(texts.body) || (files[0]?.name ?? ''),
    ...texts,
    files,
    tags: tidyTags(draft.tags),
    folder: tidyFolder(draft.folder),
    scope: draft.scope,
    pages: draft.pages,
    channels: draft.channels,
    changedAt: now,
  }
}

/** What the author should know of a draft: `cannedSays.<name>` in the locales. Only `noText` and `loop` keep it from being saved. */
export interface Says {
  name: 'noText' | 'loop' | 'duplicate' | 'unclosed' | 'unknown' | 'snippet'
  /** The shortcuts of a loop, the other message's title, the variable that nobody fills. */
  what: string
  refuses: boolean
}

/** Checks a draft against the other messages. `files`: how many it has. */
export function checkDraft(draft: Draft, files: number, others: readonly Pick<CannedMessage, 'id' | 'shortcut' | 'title'>[], snippets: Snippets): Says[] {
  const texts = tongues.map(tongue => draft.bodies[tongue]).filter(text => text.trim() !== '')
  const shortcut = tidyShortcut(draft.shortcut)
  const name = fold(shortcut)
  const double = shortcut === '' ? undefined : others.find(other => other.id !== draft.id && fold(other.shortcut) === name)
  const says: Says[] = []
  if (texts.length === 0 && files === 0) says.push({ name: 'noText', what: '', refuses: true })
  if (double) says.push({ name: 'duplicate', what: double.title, refuses: false })
  for (const text of texts) {
    const loop = shortcut === '' ? undefined : loopOf(shortcut, text, snippets)
    if (loop) says.push({ name: 'loop', what: loop.map(step => `/${step}`).join(' → '), refuses: true })
    const { pieces, faults } = templateOf(text)
    for (const fault of faults) says.push({ name: fault.why, what: fault.text, refuses: false })
    for (const piece of pieces) {
      const isGone = piece.kind === 'snippet' && snippets(piece.shortcut) === undefined && fold(piece.shortcut) !== name
      if (isGone) says.push({ name: 'snippet', what: `/${piece.shortcut}`, refuses: false })
    }
  }
  return [...new Map(says.map(say => [`${say.name} ${say.what}`, say])).values()]
}
