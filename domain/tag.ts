import { fold } from './fold'

/** Tokens `--hue-1` to `--hue-8` of the theme. */
export type Hue = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
export const hues: Hue[] = [1, 2, 3, 4, 5, 6, 7, 8]

export interface Tag {
  /** The folded name: two tags never differ by case or accents alone (S089). */
  id: string
  name: string
  hue: Hue
  /** Place in the shop's own order (S088). */
  order: number
  /**
   * Of a tag that was renamed, the id of the one that has its tickets now; of a deleted one, ''. Such a row is shown in
   * no list. It stays so that work that was cut off can go on, and so that a channel that still has the old name does not
   * bring it back.
   */
  into?: string
  /** Channels that are still to be told that it was renamed or deleted. */
  leaves?: Leaving[]
}

/** How far a channel has been told. */
export interface Leaving {
  source: string
  /** Milliseconds: not before this. */
  notBefore: number
  /** The last ticket that was looked at, empty at the beginning: first those that have the tag here, then the `rest`. */
  after: string
  rest: boolean
}

/** Why a tag cannot be kept as it was typed: `tagRefusal.<name>` in the locales. */
export type TagRefusal = 'empty' | 'taken' | 'gone'

/** The id under which a name is kept; empty when the name has no letter or digit. */
export const tagId = (name: string) => fold(name).trim().replace(/\s+/g, '-')

/** A name that has a letter or digit can be a tag's (S089). */
export const isTagName = (name: string) => /[\p{L}\p{N}]/u.test(tagId(name))

/** A name as it is kept: no space around it, one between words. */
export const tidyTagName = (name: string) => name.trim().replace(/\s+/g, ' ')

/** The tags that can be given, in the shop's own order (S088). */
export function inShopOrder(tags: Tag[]): Tag[] {
  return tags
    .filter(tag => tag.into === undefined)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
}

/** What a tag's id stands for by now: itself, the tag that it was renamed to, or nothing once it is deleted. */
export function heirOf(id: string, tags: Map<string, Tag>): string | undefined {
  const seen = new Set<string>()
  let at = id
  for (let into = tags.get(at)?.into; into !== undefined && !seen.has(at); into = tags.get(at)?.into) {
    if (into === '') return undefined
    seen.add(at)
    at = into
  }
  return at
}

/**
 * Names on a channel as they are meant here. As long as the channel has not heard of a renaming, the old name stands for
 * the new tag; that of a deleted tag stands for nothing.
 */
export function namesHere(names: string[], source: string, tags: Map<string, Tag>): string[] {
  return names.flatMap((name) => {
    const tag = tags.get(tagId(name))
    if (tag?.into === undefined || !tag.leaves?.some(leaving => leaving.source === source)) return [name]
    const heir = heirOf(tag.id, tags)
    return heir === undefined ? [] : tags.get(heir)?.name ?? []
  })
}

/** The tags of a ticket with one of them replaced, or taken off without a `to`; never one twice. */
export function retagged(tags: string[], from: string, to: string | undefined): string[] {
  return [...new Set(tags.flatMap(tag => tag !== from ? [tag] : to === undefined ? [] : [to]))]
}
