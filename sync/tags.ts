import type { Hue, Tag } from '@/domain/tag'
import { hues, tagId } from '@/domain/tag'
import { db } from './db'

/** All tags in the shop's own order (S088). A shop has tens of them, so this is a small table. */
export const allTags = async (): Promise<Tag[]> => (await db.tags.toArray()).sort((a, b) => a.order - b.order)

/**
 * Creates a tag and returns it; one that differs only in case or accents is returned as it is (S089).
 * Nothing when the name has no letter or digit.
 */
export function createTag(name: string, hue?: Hue) {
  return db.transaction('rw', db.tags, async (): Promise<Tag | undefined> => {
    const id = tagId(name)
    if (!/[\p{L}\p{N}]/u.test(id)) return undefined
    const before = await db.tags.get(id)
    if (before) return before
    const order = await db.tags.count()
    const tag: Tag = { id, name: name.trim().replace(/\s+/g, ' '), hue: hue ?? hues[order % hues.length] ?? 1, order }
    await db.tags.add(tag)
    return tag
  })
}
