import type { InboxAddress } from '@/domain/inbox/place'

const kinds: Record<string, string> = {
  FB_MESSAGE: 'messenger',
  IG_MESSAGE: 'instagram_dm',
  FB_PAGE_POST: 'fb_post_comments',
  FB_AD_POST: 'fb_post_comments',
  INSTAGRAM_POST: 'ig_post_comments',
}

type Query = (name: string) => string | null

function suite(tab: string, query: Query): InboxAddress {
  const pageId = query('asset_id') ?? query('page_id') ?? query('mailbox_id')
  const itemId = query('selected_item_id') ?? query('thread_id')
  const threadType = query('thread_type')
  const kind = kinds[threadType ?? ''] ?? null
  const post = threadType === 'FB_PAGE_POST' && pageId !== null && itemId !== null ? { graphPostId: `${pageId}_${itemId}` } : {}
  return { surface: 'business_suite', tab, pageId, itemId, threadType, kind, ...post }
}

const digits = (text: string) => /^\d+$/.test(text) ? text : undefined

function legacy(page: string, thread: string | undefined, query: Query): InboxAddress {
  const pageId = digits(page) ?? query('asset_id')
  const itemId = query('selected_item_id') ?? query('tid')
  return {
    surface: 'legacy_page_inbox',
    ...(pageId === null ? {} : { pageId }),
    ...(itemId === null ? {} : { itemId }),
    ...(thread === undefined ? {} : { legacyThreadId: thread }),
  }
}

function permalink(query: Query): InboxAddress {
  return { surface: 'post_permalink', pageId: query('id'), storyFbid: query('story_fbid') ?? '', commentId: query('comment_id') ?? '' }
}

type Shape = [host: RegExp, path: RegExp, read: (found: string[], query: Query) => InboxAddress]

const shapes: Shape[] = [
  [/^business\.facebook\.com$/, /^\/latest\/inbox\/(\w+)\/?$/, ([tab = ''], query) => suite(tab, query)],
  [/^(?:www\.)?facebook\.com$/, /^\/messages\/e2ee\/t\/(\d+)\/?$/, ([itemId]) => ({ surface: 'facebook_messages_e2ee', itemId })],
  [/^(?:www\.)?facebook\.com$/, /^\/messages\/t\/(\d+)\/?$/, ([itemId]) => ({ surface: 'facebook_messages', itemId })],
  [/^(?:www\.)?messenger\.com$/, /^\/t\/(\d+)\/?$/, ([itemId]) => ({ surface: 'messenger_com', itemId })],
  [/^(?:www\.)?facebook\.com$/, /^\/permalink\.php$/, (_, query) => permalink(query)],
  [/^(?:www\.)?facebook\.com$/, /^\/([^/]+)\/(?:inbox|messages)(?:\/(\d+))?\/?$/, ([page = '', thread], query) => legacy(page, thread, query)],
]

/** What an address of Facebook's own inboxes says, in all the forms that were seen; an empty parameter counts as absent. */
export function inboxAddress(address: string): InboxAddress {
  if (!URL.canParse(address)) return { surface: null }
  const { protocol, hostname, pathname, searchParams } = new URL(address)
  const query: Query = name => searchParams.get(name) || null
  for (const [host, path, read] of shapes) {
    const found = protocol === 'https:' && host.test(hostname) ? path.exec(pathname) : null
    if (found) return read(found.slice(1), query)
  }
  return { surface: null }
}
