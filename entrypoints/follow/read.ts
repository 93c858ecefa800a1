import type { InboxRead, Last } from '@/domain/inbox/place'

/** Characters of the last message that are compared: more would prove no more. */
const compared = 200
const many = 10

/** Marks of what a thing is for; never class names, which change with every build of the page, and never words, which change with its language. */
const marks = {
  tabs: '[role="tablist"] a[href*="selected_item_id="], [data-surface*="channel_selector"] a[href*="selected_item_id="]',
  heading: '[data-surface*="detail_view_header"]',
  profiles: 'aside a[href*="profile.php?id="], [role="complementary"] a[href*="profile.php?id="]',
  message: '[role="region"] [data-message-id]',
}

const said = (element: Element | null | undefined) => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, compared)
const distinct = (values: string[]) => [...new Set(values.filter(value => value !== ''))]

function links(page: Document, mark: string): string[] {
  return distinct([...page.querySelectorAll<HTMLAnchorElement>(mark)].slice(0, many).map(link => new URL(link.getAttribute('href') ?? '', page.baseURI).href))
}

function lastIn(page: Document): { last?: Last } {
  const all = page.querySelectorAll(marks.message)
  const last = all[all.length - 1]
  return last ? { last: { id: last.getAttribute('data-message-id') ?? '', text: said(last) } } : {}
}

/** What the page says at this moment about the conversation that is open in it. Reads only: no click, no request. */
export function readInbox(page: Document, url: string, at: number): InboxRead {
  const names = [...page.querySelectorAll(marks.heading)].slice(0, many).map(header => said(header.querySelector('[role="heading"]') ?? header))
  return { at, url, tabs: links(page, marks.tabs), profiles: links(page, marks.profiles), names: distinct(names), ...lastIn(page) }
}
