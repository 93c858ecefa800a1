import type { Person, Post } from './posts'
import type { Thread } from './talk'
import type { Page, World } from './world'
import { draw } from './random'
import { digits, meet, number } from './threads'

/** The Instagram account that is linked to a Page. */
export interface Account {
  /** 17 digits, beginning with 17841. */
  id: string
  username: string
}

/** Of Mộc Home. */
export const mocAccount: Account = { id: '17841400000000001', username: 'mochome.vn' }

/** How many newcomers write on Instagram, where the Page has an account there. */
const share = 0.2

/** A person's name as Instagram has it: no accents, no capitals, no spaces. */
export function usernameOf(name: string): string {
  return name.normalize('NFD').toLowerCase().replace(/đ/g, 'd').replace(/[^a-z ]/g, '').trim().replace(/ +/g, '.')
}

/** Whether the next newcomer of a Page writes there. Draws only where there is a choice, so that other Pages keep their story. */
export const comesByInstagram = (world: World, page: Page) => page.instagram !== undefined && draw(world) < share

/** The person's id for this account (IGSID), 16 digits. */
export const scopedId = (world: World) => digits('17', 16, number(world))

/** Somebody on Instagram who has not written to the linked account yet. */
export function meetThere(world: World, page: Page, who: Pick<Person, 'name'> & Partial<Person>): Thread {
  return meet(world, { page: page.id, psid: scopedId(world), ...who, instagram: page.instagram?.id ?? '' })
}

/** The account publishes a picture. */
export function publishThere(world: World, { page, at, text, ...rest }: Pick<Post, 'page' | 'at' | 'text'> & Partial<Pick<Post, 'picture'>>): Post {
  const post: Post = { id: digits('180', 17, number(world)), page, at, text, updatedAt: at, remarks: [], instagram: true, ...rest }
  world.posts[post.id] = post
  world.changes += 1
  return post
}
