import type { Session } from '../../connector'
import type { Listed } from '../soft'
import type { RawMedia, RawRemark } from './comment-schema'
import type { Post } from '@/domain/comment'
import type { Linked } from '@/domain/source'
import { clip } from '@/domain/clip'
import { list } from '../lists'
import { media, mediaFields, remark, remarkFields } from './comment-schema'

/** What the account has published, newest first. */
export function readMedia(session: Session, { id }: Linked, limit: number): Promise<Listed<RawMedia>> {
  return list(session, `${encodeURIComponent(id)}/media`, { fields: mediaFields }, media, limit, false)
}

/** Comments at the top of a post, newest first, each with what stands under it. Instagram gives fifty at most. */
export function readRemarks(session: Session, post: string, after?: string): Promise<Listed<RawRemark>> {
  return list(session, `${encodeURIComponent(post)}/comments`, { fields: remarkFields, after }, remark, 50, false)
}

/** What a ticket shows of its post; for a film, its still. */
export function postOf({ id, caption = '', timestamp, permalink, media_url, thumbnail_url, media_type }: RawMedia): Post {
  const picture = thumbnail_url ?? (media_type === 'VIDEO' ? undefined : media_url)
  return {
    id,
    excerpt: clip(caption),
    ...(timestamp === undefined ? {} : { at: timestamp }),
    ...(picture === undefined ? {} : { picture }),
    ...(permalink === undefined ? {} : { link: permalink }),
  }
}
