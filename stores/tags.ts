import type { Hue, Tag, TagRefusal } from '@/domain/tag'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { heirOf, inShopOrder, retagged, tagId } from '@/domain/tag'
import { send } from '@/platform/messages'
import { useLive } from '@/stores/live/live'
import { isStorageFull } from '@/sync/storage-full'
import { createTag, dropTag, editTag, orderTags, tagRows } from '@/sync/tags'
import { useSession } from './session'
import { useToasts } from './toasts'

/** The shop's tags, in its own order. */
export const useTags = defineStore('tags', () => {
  const session = useSession()
  const toasts = useToasts()
  const rows = useLive<string, Tag[]>(() => 'all', tagRows, [])
  const list = computed(() => inShopOrder(rows.value))
  const byId = computed(() => new Map(rows.value.map(tag => [tag.id, tag])))

  /** A tag that was deleted elsewhere keeps its id as its name, so that a ticket never shows an empty one. */
  const get = (id: string): Tag => byId.value.get(heirOf(id, byId.value) ?? id) ?? { id, name: id, hue: 8, order: Infinity }

  /** The tags of a ticket as they are shown everywhere: in the shop's order, without one that is being deleted (S088). */
  function of(ids: string[]): Tag[] {
    const heirs = ids.flatMap(id => heirOf(id, byId.value) ?? [])
    return [...new Set(heirs)].map(get).sort((a, b) => a.order - b.order)
  }

  /** The new tag, or the one that is there under the same name (S089); nothing for a name without letters. */
  const create = (name: string, hue: Hue) => createTag(name, hue)

  /** A filter by this tag follows at once, the tickets in the background, or with its next start when it is not awake. */
  async function follow(from: string, to: string | undefined) {
    const { filters } = session.settings
    if (filters.tags.includes(from)) await session.set('filters', { ...filters, tags: retagged(filters.tags, from, to) })
    send('retag').catch(() => {})
  }

  function notKept(error: unknown) {
    toasts.fail(isStorageFull(error) ? 'error.storageFull' : 'error.notKept')
    return 'notKept' as const
  }

  /** Keeps a new tag, or another name and colour of one, or says why not (S089). */
  async function save(id: string | undefined, name: string, hue: Hue): Promise<TagRefusal | 'notKept' | undefined> {
    try {
      if (id === undefined) return await createTag(name, hue) ? undefined : 'empty'
      const refusal = await editTag(id, name, hue)
      if (!refusal && tagId(name) !== id) await follow(id, tagId(name))
      return refusal
    }
    catch (error) {
      return notKept(error)
    }
  }

  /** Deletes a tag; resolves with whether it was. */
  async function remove(id: string) {
    try {
      await dropTag(id)
      await follow(id, undefined)
      return true
    }
    catch (error) {
      return !notKept(error)
    }
  }

  /** Keeps the shop's order (S088); resolves with whether it was kept. */
  const order = (ids: string[]) => orderTags(ids).then(() => true, error => !notKept(error))

  return { list, byId, get, of, create, save, remove, order }
})
