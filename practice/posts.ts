import type { Broadcast } from './lives'
import type { Enclosure, Thread } from './talk'
import type { World } from './world'
import { digits, number } from './threads'

/** Somebody as they comment; a conversation need not exist. */
export type Person = Pick<Thread, 'psid' | 'name' | 'language' | 'phone' | 'address'>

/** One comment, the Page's or a customer's, at the top or under another. */
export interface Remark {
  /** `<post>_<comment>`, as Graph has it. */
  id: string
  /** Milliseconds; Graph shows whole seconds of it. */
  at: number
  /** Who wrote it; absent: the Page. */
  who?: Person
  text: string
  picture?: Enclosure
  /** Id of the comment it stands under. */
  parent?: string
  hidden?: boolean
  /** By the Page. */
  liked?: boolean
  /** Graph does not tell the author: no advanced access, or a person who hides. */
  nameless?: boolean
  /** The conversation that its one private message began or went on in. */
  privateThread?: string
  /** Fields laid over Graph's JSON of it; `null` takes one away. */
  raw?: Record<string, unknown>
}

export interface Post {
  /** `<page>_<post>`. */
  id: string
  page: string
  at: number
  text: string
  /** The drawing it shows, see `pictures.ts`. */
  picture?: string
  /** An advertisement that stands in no feed. */
  dark?: boolean
  /** A short video, which has an address of its own kind. */
  reel?: boolean
  /** Stands on the Page's Instagram account: `id` is a number there, and so are those of its comments. */
  instagram?: boolean
  /** Last changed or commented on. */
  updatedAt: number
  /** Oldest first. */
  remarks: Remark[]
  /** It is a broadcast, running or over. */
  live?: Broadcast
}

/** The Page publishes something. */
export function publish(world: World, { page, at, text, ...rest }: Pick<Post, 'page' | 'at' | 'text'> & Partial<Pick<Post, 'picture' | 'dark' | 'reel' | 'id' | 'live'>>): Post {
  const post: Post = { id: `${page}_${digits('555', 15, number(world))}`, page, at, text, updatedAt: at, remarks: [], ...rest }
  world.posts[post.id] = post
  world.changes += 1
  return post
}

/** A person with an id of the Page's own for them (PSID), who need not have written to it yet. */
export function person(world: World, who: Pick<Person, 'name'> & Partial<Person>): Person {
  return { psid: digits('25', 17, number(world)), language: 'en', phone: '', address: '', ...who }
}

/** Puts a comment into its place in time. */
export function comment(world: World, post: Post, remark: Pick<Remark, 'at' | 'text'> & Partial<Remark>): Remark {
  const whole: Remark = { id: post.instagram ? digits('179', 17, number(world)) : `${post.id.split('_')[1]}_${digits('777', 15, number(world))}`, ...remark }
  const after = post.remarks.findLastIndex(earlier => earlier.at <= whole.at)
  post.remarks.splice(after + 1, 0, whole)
  touch(world, post, whole.at)
  return whole
}

export function touch(world: World, post: Post, at: number) {
  post.updatedAt = Math.max(post.updatedAt, at)
  world.changes += 1
}

/** Takes a comment away, and what stands under it. */
export function withdraw(world: World, post: Post, id: string) {
  const gone = new Set([id])
  for (const remark of post.remarks) {
    if (remark.parent !== undefined && gone.has(remark.parent)) gone.add(remark.id)
  }
  post.remarks = post.remarks.filter(remark => !gone.has(remark.id))
  world.changes += 1
}

export function findRemark(world: World, id: string): { post: Post, remark: Remark } | undefined {
  for (const post of Object.values(world.posts)) {
    const remark = post.remarks.find(remark => remark.id === id)
    if (remark) return { post, remark }
  }
  return undefined
}

/** Whoever of that name has commented under one of the Page's posts. */
export function commenter(world: World, page: string, name: string): Person | undefined {
  const known = Object.values(world.threads).find(thread => thread.page === page && thread.name === name)
  if (known) return { psid: known.psid, name, language: known.language, phone: known.phone, address: known.address }
  return Object.values(world.posts).filter(post => post.page === page).flatMap(({ remarks }) => remarks).find(({ who }) => who?.name === name)?.who
}
