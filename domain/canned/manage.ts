import type { CannedUse, Scope } from './canned'
import type { Line } from './shelf'
import { fold } from '../fold'

export const sorts = ['title', 'used', 'lately', 'changed'] as const
export type ManageSort = (typeof sorts)[number]

/** What the list of the settings is narrowed to. */
export interface Narrowing {
  text: string
  /** A path, with everything below it; empty: all. */
  folder: string
  /** Empty: any. */
  scope: Scope | ''
  /** Only those that were never inserted. */
  unused: boolean
  sort: ManageSort
}

const isWithin = (folder: string, path: string) => path === '' || folder === path || folder.startsWith(`${path}/`)

const holds = (line: Line, words: string[]) => words.every(word => line.shortcut.includes(word) || line.title.includes(word) || line.tags.includes(word) || line.body.includes(word))

type Uses = ReadonlyMap<string, CannedUse>
type Compare = (a: Line, b: Line, uses: Uses) => number

const compare: Record<ManageSort, Compare> = {
  title: () => 0,
  used: (a, b, uses) => (uses.get(b.message.id)?.uses ?? 0) - (uses.get(a.message.id)?.uses ?? 0),
  lately: (a, b, uses) => (uses.get(b.message.id)?.usedAt ?? 0) - (uses.get(a.message.id)?.usedAt ?? 0),
  changed: (a, b) => b.message.changedAt - a.message.changedAt,
}

/** The lines to show, sorted; equal ones by title. Every word that was typed is somewhere in them, accents aside. */
export function listed(lines: readonly Line[], uses: Uses, { text, folder, scope, unused, sort }: Narrowing): Line[] {
  const words = fold(text).trim().replace(/^\//, '').split(' ').filter(word => word !== '')
  return lines
    .filter(line => isWithin(line.message.folder, folder)
      && (scope === '' || line.message.scope === scope)
      && (!unused || (uses.get(line.message.id)?.uses ?? 0) === 0)
      && holds(line, words))
    .sort((a, b) => compare[sort](a, b, uses) || (a.title < b.title ? -1 : a.title > b.title ? 1 : a.message.id < b.message.id ? -1 : 1))
}

/** A folder of the tree. */
export interface Folder {
  path: string
  name: string
  /** From 0. */
  depth: number
  /** Messages in it and below. */
  n: number
}

/** All folders as a tree told in lines, each above those within it; a folder that is only on the way counts too. */
export function foldersOf(paths: readonly string[]): Folder[] {
  const counts = new Map<string, number>()
  for (const path of paths) {
    const parts = path === '' ? [] : path.split('/')
    for (let depth = 1; depth <= parts.length; depth++) {
      const upTo = parts.slice(0, depth).join('/')
      counts.set(upTo, (counts.get(upTo) ?? 0) + 1)
    }
  }
  const key = (path: string) => path.split('/').map(part => fold(part)).join('\0')
  return [...counts].map(([path, n]) => {
    const parts = path.split('/')
    return { path, name: parts.at(-1) ?? path, depth: parts.length - 1, n }
  }).sort((a, b) => key(a.path) < key(b.path) ? -1 : 1)
}
