import type { Hue, Leaving, Tag, TagRefusal } from '@/domain/tag'
import { connectors } from '@/connectors'
import { tagTally } from '@/domain/places'
import { hues, inShopOrder, isTagName, tagId, tidyTagName } from '@/domain/tag'
import { total } from './counts'
import { db } from './db'

/** Every row, those of renamed and deleted tags included. A shop has tens of tags, so this is a small table. */
export const tagRows = (): Promise<Tag[]> => db.tags.toArray()

/** All tags in the shop's own order (S088). */
export const allTags = async (): Promise<Tag[]> => inShopOrder(await tagRows())

/** How many tickets have each of these tags, closed ones and those not yet pulled in too: kept with the other numbers. */
export async function countTagged(ids: string[]): Promise<Map<string, number>> {
  const counts = await db.counts.toArray()
  return new Map(ids.map(id => [id, total(counts, '*', tagTally(id))]))
}

/**
 * Creates a tag and returns it; one that differs only in case or accents is returned as it is (S089).
 * Nothing when the name has no letter or digit.
 */
export function createTag(name: string, hue?: Hue) {
  return db.transaction('rw', db.tags, async (): Promise<Tag | undefined> => {
    if (!isTagName(name)) return undefined
    const id = tagId(name)
    const rows = await tagRows()
    const before = rows.find(row => row.id === id)
    if (before && before.into === undefined) return before
    // Behind all others; a row that had this name before is used again.
    const order = Math.max(-1, ...rows.map(row => row.order)) + 1
    const tag: Tag = { id, name: tidyTagName(name), hue: hue ?? hues[order % hues.length] ?? 1, order }
    await db.tags.put(tag)
    return tag
  })
}

/** Channels with a list of tags of their own: each is to be told, sooner or later. */
async function everywhere(): Promise<Leaving[]> {
  const sources = await db.sources.toArray()
  return sources.filter(({ connector }) => connectors[connector].tags).map(({ id }) => ({ source: id, notBefore: 0, after: '', rest: false }))
}

/**
 * Gives a tag another name and colour, or says why not. Another spelling of the same name keeps its id. Another name makes
 * another id: `settleTags` then moves the tickets over from the old one, and `tellTags` does the same on the channels.
 */
export function editTag(id: string, name: string, hue: Hue) {
  return db.transaction('rw', db.tags, db.sources, async (): Promise<TagRefusal | undefined> => {
    if (!isTagName(name)) return 'empty'
    const before = await db.tags.get(id)
    if (!before || before.into !== undefined) return 'gone'
    const next: Tag = { ...before, id: tagId(name), name: tidyTagName(name), hue }
    if (next.id === id) {
      await db.tags.put(next)
      return undefined
    }
    const there = await db.tags.get(next.id)
    if (there && there.into === undefined) return 'taken'
    await db.tags.bulkPut([next, { ...before, into: next.id, leaves: await everywhere() }])
    return undefined
  })
}

/** Deletes a tag: gone from every list at once, taken off its tickets by `settleTags` and off the channels by `tellTags`. */
export function dropTag(id: string) {
  return db.transaction('rw', db.tags, db.sources, async () => {
    await db.tags.update(id, { into: '', leaves: await everywhere() })
  })
}

/** Keeps the shop's order (S088). Tags that are not named, because they were made elsewhere since, follow in their own order. */
export function orderTags(ids: string[]) {
  return db.transaction('rw', db.tags, async () => {
    const rows = await tagRows()
    const place = (tag: Tag) => ids.includes(tag.id) ? ids.indexOf(tag.id) : Infinity
    const sorted = rows.sort((a, b) => place(a) - place(b) || a.order - b.order)
    await db.tags.bulkPut(sorted.map((tag, order) => ({ ...tag, order })))
  })
}
