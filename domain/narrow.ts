import type { Filters } from './filters'
import type { Key, Sort, View } from './places'
import { listName, markKey, rankOf, sortsOf, viewKey } from './places'

/** The first and the last key of a stretch of an index of tickets, both included. */
export interface Stretch {
  index: 'places' | '[channel+status]'
  from: Key
  to: (Key[number] | [])[]
}

const between = (from: Key, to: Stretch['to']): Stretch => ({ index: 'places', from, to })
const whole = (...start: Key) => between(start, [...start, []])

const statusesIn = (list: View['list']) => list === 'closed' ? ['closed'] : ['open', 'pending']

/**
 * For each filter that the index knows of, the stretches that hold every ticket of the view that passes it (and others
 * of the list): what passes all filters is in each of them, so the smallest is enough to look through. In a list without
 * sorts only for marks and channels.
 */
export function narrowings(view: View, { unread, seen, missed, phone, priorities, channels, tags, allTags, posts, teams }: Filters): Stretch[][] {
  const list = listName(view)
  const marked = (mark: string) => whole(markKey(list, mark))
  const by = (sort: Sort) => viewKey({ ...view, sort })
  const tagged = tags.map(tag => marked(`tag:${tag}`))
  const known = [
    ...(allTags ? tagged.map(stretch => [stretch]) : [tagged]),
    posts.map(post => marked(`post:${post}`)),
    phone ? [marked('phone')] : [],
    channels.flatMap(channel => statusesIn(view.list).map((status): Stretch => ({ index: '[channel+status]', from: [channel, status], to: [channel, status] }))),
  ]
  const sorted: Stretch[][] = sortsOf(view.list).length === 1
    ? []
    : [
        unread ? [whole(by('unread'), 0)] : [],
        seen || missed ? [between([by('waiting')], [by('waiting'), Infinity])] : [],
        priorities.map(priority => whole(by('priority'), rankOf(priority))),
        // What was given to any team is a list of its own.
        teams.length > 0 ? [whole(viewKey({ ...view, list: 'escalated', sort: 'newest' }))] : [],
      ]
  return [...known, ...sorted].filter(stretches => stretches.length > 0)
}
