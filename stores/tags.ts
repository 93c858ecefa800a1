import type { Hue, Tag, TagRefusal } from '@/domain/tag'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { heirOf, inShopOrder, retagged, tagId } from '@/domain/tag'
import { send } from '@/platform/messages'
import { createTag, dropTag, editTag, orderTags, tagRows } from '@/sync/tags'
import { useLive } from './live'
import { useSession } from './session'

/** The shop's tags, in its own order. */
export const useTags = defineStore('tags', () => {
  const session = useSession()
  const rows = useLive<string, Tag[]>(() => 'all', tagRows, [])
  const list = computed(() => inShopOrder(rows.value))
  const byId = computed(() => new Map(rows.value.map(tag => [tag.id, tag])))

  /** A tag that was deleted elsewhere keeps its id as its name, so that a ticket never shows an empty one. */
  const get = (id: string): Tag => byId.value.get(heirOf(id, byId.value) ?? id) ?? { id, name: id, hue: 8, order: Infinity }

  /** The tags of a ticket as they are shown everywhere: in the shop's order, one that is being deleted no more (S088). */
  function of(ids: string[]): Tag[] {
    const heirs = ids.flatMap(id => heirOf(id, byId.value) ?? [])
    return [...new Set(heirs)].map(get).sort((a, b) => a.order - b.order)
  }

  /** The new tag, or the one that is there under the same name (S089); nothing for a name without letters. */
  const create = (name: string, hue: Hue) => createTag(name, hue)

  /** The tickets follow in the background; a filter by this tag follows at once. Nobody awake: the next start does it. */
  async function follow(from: string, to: string | undefined) {
    const { filters } = session.settings
    if (filters.tags.includes(from)) await session.set('filters', { ...filters, tags: retagged(filters.tags, from, to) })
    send('retag').catch(() => {})
  }

  /** Keeps another name and colour, or says why not (S089). */
  async function edit(id: string, name: string, hue: Hue): Promise<TagRefusal | undefined> {
    const refusal = await editTag(id, name, hue)
    if (!refusal && tagId(name) !== id) await follow(id, tagId(name))
    return refusal
  }

  async function remove(id: string) {
    await dropTag(id)
    await follow(id, undefined)
  }

  return { list, get, of, create, edit, remove, order: orderTags }
})
