import type { Hue, Tag } from '@/domain/tag'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { allTags, createTag } from '@/sync/tags'
import { useLive } from './live'

/** The shop's tags, in its own order. */
export const useTags = defineStore('tags', () => {
  const list = useLive<string, Tag[]>(() => 'all', allTags, [])
  const byId = computed(() => new Map(list.value.map(tag => [tag.id, tag])))

  /** A tag that was deleted elsewhere keeps its id as its name, so that a ticket never shows an empty one. */
  const get = (id: string): Tag => byId.value.get(id) ?? { id, name: id, hue: 8, order: Infinity }

  /** The new tag, or the one that is there under the same name (S089); nothing for a name without letters. */
  const create = (name: string, hue: Hue) => createTag(name, hue)

  return { list, get, create }
})
