import type { Carried, Note, NoteReason } from './format'

type Part = 'files' | 'variants' | 'places' | 'tags' | 'folder'

const has: Record<Part, (message: Carried) => boolean> = {
  files: message => message.files.length > 0,
  variants: message => message.variants.length > 0,
  places: message => message.pages.length > 0 || message.channels.length > 0,
  tags: message => message.tags.length > 0,
  folder: message => message.folder !== '',
}
const said: Record<Part, NoteReason> = { files: 'files', variants: 'variants', places: 'places', tags: 'field', folder: 'field' }

/** What of these messages a format without `parts` leaves behind, a line for each message and kind. */
export function losses(messages: Carried[], parts: Part[]): Note[] {
  return messages.flatMap((message) => {
    const reasons = new Set(parts.filter(part => has[part](message)).map(part => said[part]))
    return [...reasons].map(reason => ({ line: 0, reason, what: message.title }))
  })
}
