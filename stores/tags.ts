import type { Tag } from '@/domain/tag'
import { defineStore } from 'pinia'
import { allTags, createTag } from '@/sync/tags'
import { useLive } from './live'

/** The shop's tags in its own order (S088). */
export const useTags = defineStore('tags', () => {
  const list = useLive<string, Tag[]>(() => 'all', allTags, [])
  const byId = (id: string) => list.value.find(tag => tag.id === id)
  /** Tags of a ticket, in the order in which they were given; one deleted elsewhere is left out. */
  const named = (ids: string[]) => ids.flatMap(id => byId(id) ?? [])

  return { list, byId, named, create: createTag }
})
