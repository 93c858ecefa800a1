import type { Session } from '../connector'
import type { RawComment, RawPost } from './comment-schema'
import type { Listed } from './soft'
import type { Post } from '@/domain/comment'
import { clip } from '@/domain/clip'
import { Rejected } from '../errors'
import { comment, commentFields, post, postFields } from './comment-schema'
import { linkOf } from './links'
import { list } from './lists'

/** A list of the Page's posts with how each looks from afar, newest first. */
function posts(session: Session, edge: 'feed' | 'ads_posts', limit: number, after?: string): Promise<Listed<RawPost>> {
  return list(session, `${encodeURIComponent(session.source.account)}/${edge}`, { fields: postFields, after }, post, limit, false)
}

/** The newest posts of the Page, with what tells from afar whether something was said under them. */
export const readFeed = (session: Session, limit: number): Promise<RawPost[]> => posts(session, 'feed', limit).then(({ items }) => items)

/** Posts in one answer, and answers that are asked for: ten posts a day for a month. */
const size = 100
const deepest = 3

/** The newest hundred, however old, and all since a time (ms): a Page that publishes much has more than a hundred that are talked about. */
export async function readFeedSince(session: Session, since: number): Promise<RawPost[]> {
  const found: RawPost[] = []
  let after: string | undefined
  for (let page = 0; page < deepest; page++) {
    const part = await posts(session, 'feed', size, after)
    found.push(...part.items)
    if (part.after === undefined || part.after === after || part.items.some(({ created_time = 0 }) => created_time < since)) break
    after = part.after
  }
  return found
}

/** Advertisements that do not appear in the feed; none where the app may not read them. */
export function readAds(session: Session, limit: number): Promise<RawPost[]> {
  return posts(session, 'ads_posts', limit).then(({ items }) => items, (error: unknown) => {
    if (error instanceof Rejected) return []
    throw error
  })
}

/** Comments under a post or under another comment, newest first, answers among them. */
export function readComments(session: Session, object: string, limit: number, after?: string): Promise<Listed<RawComment>> {
  return list(session, `${encodeURIComponent(object)}/comments`, { filter: 'stream', order: 'reverse_chronological', fields: commentFields, after }, comment, limit, false)
}

/** What a ticket shows of its post. */
export function postOf({ id, message = '', created_time, permalink_url, full_picture, is_published }: RawPost, ad = false): Post {
  const link = linkOf(permalink_url)
  return {
    id,
    excerpt: clip(message),
    ...(created_time === undefined ? {} : { at: created_time }),
    ...(full_picture === undefined ? {} : { picture: full_picture }),
    ...(link === undefined ? {} : { link }),
    ...(ad || is_published === false ? { ad: true } : {}),
    ...(link !== undefined && /\.com\/reel\//.test(link) ? { reel: true } : {}),
  }
}
