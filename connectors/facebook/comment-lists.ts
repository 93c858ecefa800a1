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
function posts(session: Session, edge: 'feed' | 'ads_posts', limit: number): Promise<Listed<RawPost>> {
  return list(session, `${encodeURIComponent(session.source.account)}/${edge}`, { fields: postFields }, post, limit, false)
}

/** The newest posts of the Page, with what tells from afar whether something was said under them. */
export const readFeed = (session: Session, limit: number) => posts(session, 'feed', limit)

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
