import type { CannedMessage } from './canned'
import type { Carried } from './formats/format'
import { fold } from '../fold'

/** new: nobody has its shortcut or id · same: it is here already · conflict: here it says something else. */
export type PlanKind = 'new' | 'same' | 'conflict'

/** What to do with a conflict. */
export const choices = ['mine', 'theirs', 'both'] as const
export type Choice = (typeof choices)[number]

/** One message of a file beside what is here. */
export interface PlanRow {
  theirs: Carried
  kind: PlanKind
  /** Of a conflict and of a same: the message that is here. */
  mine?: CannedMessage
}

const name = (shortcut: string) => fold(shortcut).trim()

/** What a message says, in one line: equal lines, equal messages. Files count by name and kind; pages differ from desk to desk. */
function said({ title, body, variants, language, tags, folder, files }: Pick<Carried, 'title' | 'body' | 'variants' | 'language' | 'tags' | 'folder'> & { files: readonly { name: string, mime: string }[] }) {
  const texts = [...variants].sort((a, b) => a.language < b.language ? -1 : 1)
  return JSON.stringify([title, body, texts, language ?? '', [...tags].sort(), folder, files.map(file => [file.name, file.mime])])
}

/**
 * Every message of a file against those that are here: one line each, in the file's order, nothing left out.
 */
export function planImport(here: readonly CannedMessage[], file: readonly Carried[]): PlanRow[] {
  const byId = new Map(here.map(message => [message.id, message]))
  const shortcuts = new Map<string, CannedMessage[]>()
  for (const message of here) {
    const key = name(message.shortcut)
    if (key !== '') shortcuts.set(key, [...shortcuts.get(key) ?? [], message])
  }
  const isSame = (mine: CannedMessage, theirs: Carried) => said(mine) === said(theirs)
  return file.map((theirs): PlanRow => {
    const own = theirs.id === undefined ? undefined : byId.get(theirs.id)
    const rivals = [...own ? [own] : [], ...shortcuts.get(name(theirs.shortcut)) ?? []]
    const same = rivals.find(mine => isSame(mine, theirs))
    if (same) return { theirs, kind: 'same', mine: same }
    return rivals[0] ? { theirs, kind: 'conflict', mine: rivals[0] } : { theirs, kind: 'new' }
  })
}

/** Whether a row puts a message here, and under which id: a new one (`undefined`), or that of the one it replaces. */
export function placeOf(row: PlanRow, choice: Choice): { taken: boolean, id?: string } {
  if (row.kind === 'new') return { taken: true }
  if (row.kind === 'same' || choice === 'mine') return { taken: false }
  return choice === 'theirs' && row.mine?.scope !== 'built-in' ? { taken: true, id: row.mine?.id } : { taken: true }
}
