import type { KnownPost } from '@/sync/db'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useLive } from '@/stores/live/live'
import { allPosts } from '@/sync/posts'

export type { KnownPost }

/** The posts that comments stand under (S098), the newest first. A shop has hundreds of them; read once somebody asks. */
export const usePosts = defineStore('posts', () => {
  const list = useLive<string, KnownPost[]>(() => 'all', allPosts, [])
  const byId = computed(() => new Map(list.value.map(post => [post.id, post])))
  const get = (id: string) => byId.value.get(id)

  return { list, get }
})
