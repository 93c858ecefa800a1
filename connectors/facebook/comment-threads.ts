import type { RawComment } from './comment-schema'
import type { Arrival } from '@/domain/arrive'
import type { Post } from '@/domain/comment'
import type { Said } from '@/domain/message'
import type { Source } from '@/domain/source'
import { summaryOf } from '@/domain/comment-thread'
import { groupBy } from '@/domain/group'
import { isOwn, saidOfComment } from './comment'
import { nameOf } from './nobody'

/** A ticket is what one person and the Page say under one post. */
export const ticketOf = (source: Source, post: string, person: string) => `${source.id}/${post}:${person}`

/** The post and the person (or, where the author is not told, the top comment) in a ticket's id. */
export function placeOf(remote: string): { post: string, person: string } {
  const colon = remote.indexOf(':')
  return { post: remote.slice(0, colon), person: remote.slice(colon + 1) }
}

/**
 * Whose ticket a comment belongs to. A person's comment: that person's. One without an author: that of the comment at the
 * top, together with everything under it. The Page's own: of whom it mentions, else of whoever wrote what it answers;
 * under a comment of the Page itself, of who spoke there last. What the Page says to nobody is in no ticket.
 */
export function personsOf(source: Source, raws: RawComment[]): Map<string, string> {
  const persons = new Map<string, string>()
  const spokeUnder = new Map<string, string>()
  for (const raw of raws.toSorted((a, b) => (a.created_time ?? 0) - (b.created_time ?? 0))) {
    const { id, from, parent, message_tags: tags = [] } = raw
    const top = parent?.id ?? id
    if (!isOwn(raw, source)) {
      const person = from?.id ?? top
      persons.set(id, person)
      spokeUnder.set(top, person)
      continue
    }
    if (!parent) continue
    const mentioned = tags.find(tag => tag !== undefined && tag.id !== source.account)?.id
    const above = persons.get(parent.id) ?? (parent.from ? parent.from.id : parent.id)
    const person = mentioned ?? (above === source.account ? spokeUnder.get(parent.id) : above)
    if (person !== undefined) persons.set(id, person)
  }
  return persons
}

/** Comments sorted into tickets, and what was said in them. */
export interface Threads {
  arrivals: Arrival[]
  messages: Said[]
}

/** Comments of one post sorted into tickets. Each is `partial`: others of the same person may lie further down. */
export function threadsOf(source: Source, post: Post, raws: RawComment[]): Threads {
  const persons = personsOf(source, raws)
  const names = new Map(raws.flatMap(({ from }) => from && nameOf(from.name) ? [[from.id, nameOf(from.name)] as const] : []))
  const said = raws.flatMap((raw) => {
    const person = persons.get(raw.id)
    return person === undefined ? [] : saidOfComment(source, ticketOf(source, post.id, person), raw) ?? []
  })
  const arrivals = [...groupBy(said, ({ ticket }) => ticket)].flatMap(([id, messages]): Arrival[] => {
    const summary = summaryOf(messages)
    if (!summary) return []
    const { person } = placeOf(id.slice(source.id.length + 1))
    const link = messages.findLast(({ comment }) => comment?.link)?.comment?.link ?? post.link
    const conversation = {
      id,
      source: source.id,
      page: source.id,
      channel: 'comment' as const,
      kind: 'comment' as const,
      customer: `${source.id}/${person}`,
      name: names.get(person) ?? '',
      ...summary,
      post,
      ...(link === undefined ? {} : { link }),
      reachable: true,
    }
    return [{ conversation, partial: true }]
  })
  return { arrivals, messages: said }
}
