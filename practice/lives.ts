import type { Person, Post } from './posts'
import type { World } from './world'
import { comment, person, publish } from './posts'
import { digits, number } from './threads'

/** How many people write how much between two times. The n-th comment appears at its own moment, however seldom somebody asks. */
export interface Crowd {
  perSecond: number
  /** Milliseconds. */
  from: number
  until: number
  /** Comments they have written. */
  said: number
  /** People among them; each writes in turn. */
  people: number
}

/** What makes a post a broadcast. Its comments stand under the video, which has an id of its own. */
export interface Broadcast {
  /** The live video's id: what `live_videos` lists and the event stream is asked for. */
  id: string
  title: string
  startedAt: number
  endedAt?: number
  viewers: number
  /** Its event stream stays open and says nothing. */
  silent?: boolean
  /** Grows when every open event stream of it breaks off. */
  drops: number
  /** Event streams of it that are open. */
  listeners: number
  crowd?: Crowd
}

export type LivePost = Post & { live: Broadcast }

/** Id of the video, under which the comments stand: `<page>_<video>` is the post. */
export const videoOf = ({ id }: Pick<Post, 'id'>) => id.slice(id.indexOf('_') + 1)

const isLive = (post: Post): post is LivePost => post.live !== undefined

/** A Page's broadcasts, newest first. */
export function livesOf(world: World, page: string): LivePost[] {
  return Object.values(world.posts).filter(isLive).filter(post => post.page === page).sort((a, b) => b.live.startedAt - a.live.startedAt)
}

/** The broadcast by the id of its live video or of its video. */
export function findLive(world: World, id: string): LivePost | undefined {
  return Object.values(world.posts).filter(isLive).find(post => post.live.id === id || videoOf(post) === id)
}

/** A Page begins to broadcast. */
export function goLive(world: World, { page, title, at, viewers = 30 }: { page: string, title: string, at: number, viewers?: number }): LivePost {
  const serial = number(world)
  const live: Broadcast = { id: digits('444', 15, serial), title, startedAt: at, viewers, drops: 0, listeners: 0 }
  const post = publish(world, { id: `${page}_${digits('445', 15, serial)}`, page, at, text: '', live })
  return Object.assign(post, { live })
}

export function endLive(world: World, { live }: LivePost, at: number) {
  live.endedAt = at
  live.viewers = 0
  world.changes += 1
}

/** From `at` on so many comments a second come in, for so many seconds. */
export function crowdIn(world: World, { live }: LivePost, at: number, { perSecond, seconds, people = 400 }: { perSecond: number, seconds: number, people?: number }) {
  live.crowd = { perSecond, from: at, until: at + seconds * 1000, said: 0, people }
  world.changes += 1
}

const wishes = ['A12 M 2', 'a12 xl', 'Harga berapa kak?', 'B3', 'Còn size L không shop?', 'Chốt 1 bộ be', 'Mennyi a kék?', 'mine! M', '❤️❤️', 'COD Bandung bisa?']

/** Somebody in the crowd, always the same under the same number. */
function member(world: World, post: LivePost, n: number): Person {
  return person(world, { psid: digits('27', 17, Number(post.live.id.slice(-6)) * 100_000 + n), name: `Viewer ${n}` })
}

/** What the crowd has written by now. */
function shout(world: World, post: LivePost, crowd: Crowd, now: number) {
  const due = Math.floor((Math.min(now, crowd.until) - crowd.from) / 1000 * crowd.perSecond)
  for (; crowd.said < due; crowd.said++) {
    const at = Math.floor(crowd.from + crowd.said * 1000 / crowd.perSecond)
    comment(world, post, { at, who: member(world, post, crowd.said % crowd.people), text: `${wishes[crowd.said % wishes.length]} #${crowd.said}` })
  }
}

/** Lets every crowd write what is due until `now`. */
export function cheer(world: World, now: number) {
  for (const post of Object.values(world.posts)) {
    if (!isLive(post) || !post.live.crowd) continue
    shout(world, post, post.live.crowd, Math.min(now, post.live.endedAt ?? now))
    if (now >= post.live.crowd.until) post.live.crowd = undefined
  }
}
