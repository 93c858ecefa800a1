import type { Person, Post, Remark } from '../posts'
import type { Language, Thread, Turn } from '../talk'
import type { Due, Page, World } from '../world'
import { scopedId, usernameOf } from '../instagram'
import { comment, person } from '../posts'
import { between, draw, pick } from '../random'
import { enclosureId } from '../threads'
import { fillIn, invent, tell, turnsOf } from './people'
import { remarks } from './remarks'

/** With so many comments under its posts, a Page gets no more by themselves. */
const enough = 400

/** What a post is commented with: words, or `picture:<name>`. */
export function say(world: World, page: Page, post: Post, who: Person, text: string, at: number, changes: Partial<Remark> = {}): Remark {
  const filled = fillIn(world, page, who, text)
  const [, name] = filled.match(/^picture:(.+)$/) ?? []
  if (!name) return comment(world, post, { at, who, text: filled, ...changes })
  const id = enclosureId(world)
  const picture = { id, kind: 'image' as const, mime: 'image/jpeg', name: `image-${id}`, size: between(world, [60, 240]) * 1024, picture: name }
  return comment(world, post, { at, who, text: '', picture, ...changes })
}

const postsOf = (world: World, page: Page) => Object.values(world.posts).filter(post => post.page === page.id && !post.live).sort((a, b) => b.at - a.at)

/** Somebody comments under one of the newest posts, or once more somebody who did before. */
export function remark(world: World, at: number) {
  if (world.pace === 'still' || !world.pace.comment) return
  world.due.push({ kind: 'comment', at: at + between(world, world.pace.comment) * 1000 })
  const [first, ...others] = world.pages
  if (!first) return
  const page = pick(world, [first, ...others])
  const [newest, ...older] = postsOf(world, page)
  if (!newest || [newest, ...older].reduce((sum, post) => sum + post.remarks.length, 0) >= enough) return
  const post = draw(world) < 0.6 ? newest : pick(world, [newest, ...older])
  const before = post.remarks.flatMap(({ who }) => who ?? [])
  const [someone, ...rest] = before
  const who = someone && draw(world) < 0.2 ? pick(world, [someone, ...rest]) : passerBy(world, page, undefined, post.instagram)
  say(world, page, post, who, pick(world, remarks[who.language].opens), at, draw(world) < 0.05 ? { nameless: true } : {})
}

/** Somebody who only comments, so far. */
export function passerBy(world: World, page: Page, language?: Language, there = false): Person {
  const who = invent(world, page, language)
  return person(world, there ? { ...who, name: usernameOf(who.name), psid: scopedId(world) } : who)
}

/** The Page has answered a comment: some say thank you under it. */
export function answeredUnder(world: World, post: Post, { who, id }: Remark, at: number) {
  if (world.pace === 'still' || !who || draw(world) < 0.4) return
  world.due.push({ kind: 'thanks', post: post.id, comment: id, at: at + between(world, world.pace.answer) * 1000 })
}

export function thank(world: World, { post: id, comment: under, at }: Extract<Due, { kind: 'thanks' }>) {
  const post = world.posts[id]
  const page = world.pages.find(({ id }) => id === post?.page)
  const answered = post?.remarks.find(({ id }) => id === under)
  if (!post || !page || !answered?.who) return
  say(world, page, post, answered.who, pick(world, remarks[answered.who.language].thanks), at, { parent: answered.parent ?? answered.id })
}

/** What somebody says in Messenger after a private message to their comment. */
export const storyFor = (world: World, page: Page, thread: Thread): Turn[] => world.pace === 'still' ? [] : turnsOf(tell(world, page, thread)).slice(1)
