import type { KnownPost } from './db'
import type { Conversation } from '@/domain/ticket'
import { postKey } from '@/domain/comment'
import { db } from './db'

function isSame(a: KnownPost | undefined, b: KnownPost) {
  return a !== undefined && (['excerpt', 'at', 'picture', 'link', 'ad', 'reel'] as const).every(name => a[name] === b[name])
}

/** Keeps the posts that some comments stand under, where one is new or has changed (S098). Costs nothing without comments. */
export async function keepPosts(conversations: Conversation[]) {
  const posts = new Map<string, KnownPost>()
  for (const { source, post } of conversations) {
    if (post) posts.set(postKey({ source, post }), { ...post, id: postKey({ source, post }), source })
  }
  if (posts.size === 0) return
  const known = await db.posts.bulkGet([...posts.keys()])
  const changed = [...posts.values()].filter((post, i) => !isSame(known[i], post))
  if (changed.length > 0) await db.posts.bulkPut(changed)
}

/** Every known post, the newest first; one without a time is last. */
export const allPosts = async (): Promise<KnownPost[]> => (await db.posts.toArray()).sort((a, b) => (b.at ?? 0) - (a.at ?? 0))
