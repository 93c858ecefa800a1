import type { RawComment } from '../comment-schema'
import type { Threads } from '../comment-threads'
import type { RawAnswer, RawRemark } from './comment-schema'
import type { Post } from '@/domain/comment'
import type { Source } from '@/domain/source'
import { threadsOf } from '../comment-threads'
import { isOurs } from '../ids'

function isOwn({ from, username }: RawAnswer, source: Source) {
  return isOurs(source, from?.id) || (username !== undefined && username === source.linked?.username)
}

/** Who wrote it. Of an answer Instagram often tells the username alone: it is found among those whose id is known. */
type Authors = Map<string, string>

function authorsOf(raws: RawRemark[]): Authors {
  const all = raws.flatMap(raw => [raw, ...raw.replies?.items ?? []])
  return new Map(all.flatMap(({ from, username }) => from && username !== undefined ? [[username, from.id] as const] : []))
}

function authorOf(raw: RawAnswer, source: Source, authors: Authors): RawComment['from'] {
  if (isOwn(raw, source)) return { id: source.account }
  const username = raw.username ?? raw.from?.username
  const id = raw.from?.id ?? (username === undefined ? undefined : authors.get(username) ?? `@${username}`)
  return id === undefined ? undefined : { id, name: username && `@${username}` }
}

/** What Instagram lets a business do, which is the same for all comments: no like, no edit, no answer to a hidden one. */
function standing(own: boolean, hidden: boolean, closed: boolean) {
  return { is_hidden: hidden, can_comment: !closed, can_hide: !own, can_like: false, can_remove: true, can_reply_privately: !own }
}

/**
 * One comment and what stands under it, in the shape of Facebook's. An answer of ours is for whom it names, else for
 * whoever spoke last before it: under a comment there are no further levels that would tell.
 */
function thread(raw: RawRemark, source: Source, authors: Authors): RawComment[] {
  const from = authorOf(raw, source, authors)
  const top: RawComment = { id: raw.id, message: raw.text, created_time: raw.timestamp, from, ...standing(isOwn(raw, source), raw.hidden ?? false, raw.hidden ?? false) }
  let last = isOwn(raw, source) ? undefined : from?.id ?? raw.id
  const answers = (raw.replies?.items ?? []).toSorted((a, b) => (a.timestamp ?? 0) - (b.timestamp ?? 0)).map((item): RawComment => {
    const own = isOwn(item, source)
    const author = authorOf(item, source, authors)
    const named = item.text?.match(/^@([\w.]+)/)?.[1]
    const person = (named === undefined ? undefined : authors.get(named)) ?? last
    if (!own) last = author?.id ?? raw.id
    return {
      id: item.id,
      message: item.text,
      created_time: item.timestamp,
      from: author,
      parent: { id: raw.id, from },
      ...(own && person !== undefined ? { message_tags: [{ id: person }] } : {}),
      ...standing(own, item.hidden ?? false, (raw.hidden ?? false) || (item.hidden ?? false)),
    }
  })
  return [top, ...answers]
}

/** Comments as Facebook would tell them, so that they are kept and sorted into tickets the same way. */
export function asComments(source: Source, raws: RawRemark[]): RawComment[] {
  const authors = authorsOf(raws)
  return raws.flatMap(raw => thread(raw, source, authors))
}

/** Comments under a post of the linked account, sorted into tickets: one for each person. */
export function threadsThere(source: Source, post: Post, raws: RawRemark[]): Threads {
  const { arrivals, messages } = threadsOf(source, post, asComments(source, raws))
  return { messages, arrivals: arrivals.map(arrival => ({ ...arrival, conversation: { ...arrival.conversation, channel: 'instagram' } })) }
}
