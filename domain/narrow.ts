import type { Filters } from './filters'
import type { Key, Sort, View } from './places'
import { listName, markKey, rankOf, sortsOf, viewKey } from './places'

/** The first and the last key of a stretch of the index, both included. */
export type Stretch = [from: Key, to: (Key[number] | [])[]]

const whole = (...start: Key): Stretch => [start, [...start, []]]

/**
 * For each filter that the index knows of, the stretches that hold every ticket of the view that passes it (and others
 * of the list): what passes all filters is in each of them, so the smallest is enough to look through. Nothing for a
 * filter by channel, and in a list without sorts only for marks.
 */
export function narrowings(view: View, { unread, seen, missed, phone, priorities, tags, allTags, posts }: Filters): Stretch[][] {
  const list = listName(view)
  const marked = (mark: string) => whole(markKey(list, mark))
  const by = (sort: Sort) => viewKey({ ...view, sort })
  const tagged = tags.map(tag => marked(`tag:${tag}`))
  const known = [
    ...(allTags ? tagged.map(stretch => [stretch]) : [tagged]),
    posts.map(post => marked(`post:${post}`)),
    phone ? [marked('phone')] : [],
  ]
  const sorted: Stretch[][] = sortsOf(view.list).length === 1
    ? []
    : [
        unread ? [whole(by('unread'), 0)] : [],
        seen || missed ? [[[by('waiting')], [by('waiting'), Infinity]]] : [],
        priorities.map(priority => whole(by('priority'), rankOf(priority))),
      ]
  return [...known, ...sorted].filter(stretches => stretches.length > 0)
}
