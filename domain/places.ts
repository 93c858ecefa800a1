import type { Tab } from './tabs'
import type { Priority, Ticket } from './ticket'
import { postKey } from './comment'
import { fold } from './fold'
import { tabsOf } from './tabs'
import { isSeenNotAnswered, isUnread } from './ticket'

/** Array keys of IndexedDB: they sort as numbers, then text, then arrays. */
export type Key = (string | number)[]

/** Inbox is the agent's own; the others are everybody's (S100, S106). Escalated: given to a team (S142). */
export const lists = ['inbox', 'unassigned', 'escalated', 'open', 'closed'] as const
export type List = (typeof lists)[number]

export const sorts = ['newest', 'waiting', 'priority', 'unread', 'name'] as const
export type Sort = (typeof sorts)[number]

/** What the agent looks at: one range of the index. `page` is a page's id, or `*` for all. */
export interface View {
  list: List
  agent: string
  tab: Tab
  page: string
  sort: Sort
}

/** Where a priority stands among the sorted. */
export const rankOf = (priority: Priority | undefined) => ['high', 'medium', 'low', undefined].indexOf(priority)

/** Ascending is the order on screen, so times are negated. */
const sortKeys: Record<Sort, (ticket: Ticket) => Key> = {
  newest: ticket => [-ticket.lastActivityAt],
  waiting: ticket => [ticket.waitingSince ?? Infinity, -ticket.lastActivityAt],
  priority: ticket => [rankOf(ticket.priority), -ticket.lastActivityAt],
  unread: ticket => [isUnread(ticket) ? 0 : 1, -ticket.lastActivityAt],
  name: ticket => [fold(ticket.name)],
}

/** Closed tickets are kept by time only: they are read back, not worked off. */
export const sortsOf = (list: List): readonly Sort[] => list === 'closed' ? ['newest'] : sorts

/** The lists of a ticket, as they are named in a key: the inbox carries its owner's id. */
function listsOf(ticket: Ticket): string[] {
  if (ticket.status === 'closed') return ['closed']
  return ['open', ticket.assignee === undefined ? 'unassigned' : `inbox:${ticket.assignee}`, ...(ticket.team === undefined ? [] : ['escalated'])]
}

/** What a filter may ask for that few tickets have. Each has keys of its own, so that the list need not be walked to find them. */
function marksOf({ tags, post, source, hasPhone }: Ticket): string[] {
  return [...tags.map(tag => `tag:${tag}`), ...(post ? [`post:${postKey({ source, post })}`] : []), ...(hasPhone ? ['phone'] : [])]
}

/** The first part of the keys of all tickets of a list that have a mark; `#` keeps them apart from views. */
export const markKey = (list: string, mark: string) => `#${list}/${mark}`

/** `fresh` until it is pulled in; then `<list>/<tab>` for each list and tab that shows it. */
export function shownIn(ticket: Ticket, greets: boolean): string[] {
  return ticket.pulled
    ? listsOf(ticket).flatMap(list => tabsOf(ticket, greets).map(tab => `${list}/${tab}`))
    : ['fresh']
}

/**
 * A key for each list, tab, page filter and sort, and for each list and mark. It ends in the id, so it is unique and the key of
 * the last row shown is the cursor of the next page.
 */
export function placesOf(ticket: Ticket, greets: boolean): Key[] {
  const marks = ticket.pulled ? marksOf(ticket) : []
  return [
    ...shownIn(ticket, greets).flatMap(shown =>
      ['*', ticket.page].flatMap(page =>
        (shown === 'fresh' || shown.startsWith('closed/') ? (['newest'] as const) : sorts).map(sort =>
          [`${shown}/${page}/${sort}`, ...sortKeys[sort](ticket), ticket.id]))),
    ...marks.flatMap(mark => listsOf(ticket).map(list => [markKey(list, mark), ticket.id])),
  ]
}

/** Whether a ticket stands in Chatbot, whatever the setting says by now. */
export const isFiledGreeted = (places: Key[]) => places.some(([view]) => typeof view === 'string' && !view.startsWith('#') && view.includes('/chatbot/'))

export const listName = ({ list, agent }: Pick<View, 'list' | 'agent'>) => list === 'inbox' ? `inbox:${agent}` : list

/** The first part of every key of a view. */
export function viewKey(view: View): string {
  const sort = sortsOf(view.list).includes(view.sort) ? view.sort : 'newest'
  return `${listName(view)}/${view.tab}/${view.page}/${sort}`
}

/** The name under which `counts` tallies a list, or one tab of it; it ends in what is counted. */
export function tallyKey(view: Pick<View, 'list' | 'agent'>, tab: Tab | undefined, what: 'all' | 'unread' | 'seen') {
  return `${listName(view)}${tab ? `/${tab}` : ''} ${what}`
}

/** The name under which `counts` tallies the tickets with a tag, closed and fresh ones included (S087). */
export const tagTally = (tag: string) => `tagged ${tag}`

/** Everything a ticket is counted under: each of its lists, each tab of them, `fresh`, and each of its tags. */
export function talliesOf(ticket: Ticket, greets: boolean): string[] {
  const shown = shownIn(ticket, greets)
  const lists = ticket.pulled ? listsOf(ticket) : []
  const marks = [' all', isUnread(ticket) ? ' unread' : '', isSeenNotAnswered(ticket) ? ' seen' : ''].filter(Boolean)
  const places = [...new Set([...shown, ...lists])].flatMap(place => marks.map(mark => place + mark))
  return [...places, ...new Set(ticket.tags.map(tagTally))]
}
