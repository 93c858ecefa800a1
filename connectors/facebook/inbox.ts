import type { SiteInbox } from '../inbox'
import type { PlaceKind } from '@/domain/inbox/place'
import { inboxAddress } from './inbox-address'
import { threadIds } from './instagram/thread-number'

const byType: Record<string, PlaceKind> = {
  FB_MESSAGE: 'learned',
  IG_MESSAGE: 'computed',
  FB_PAGE_POST: 'post',
  FB_AD_POST: 'post',
  INSTAGRAM_POST: 'post',
}
const byTab: Record<string, PlaceKind> = { messenger: 'learned', instagram_direct: 'computed' }
const inboxes = ['business_suite', 'legacy_page_inbox', 'facebook_messages', 'facebook_messages_e2ee', 'messenger_com']

/** An older inbox under the Page's name tells its number elsewhere in the address. */
const mailbox = (url: string) => new URL(url).searchParams.get('mailbox_id') || undefined

const isProfile = /^https:\/\/(?:www|web|m)\.facebook\.com\/profile\.php\?/

/** The Page's inbox, in the Business Suite and where it was before. */
export const inbox: SiteInbox = {
  sites: ['https://business.facebook.com/latest/*', 'https://www.facebook.com/messages/*', 'https://www.facebook.com/*/inbox/*', 'https://www.facebook.com/*/messages/*'],
  address(url) {
    const { surface, tab = '', pageId, itemId, threadType } = inboxAddress(url)
    if (surface === null || !inboxes.includes(surface)) return undefined
    const kind = byType[threadType ?? ''] ?? byTab[tab] ?? (surface === 'business_suite' ? undefined : 'learned')
    return { page: pageId ?? mailbox(url), item: itemId ?? undefined, kind }
  },
  profile: url => isProfile.test(url) ? new URL(url).searchParams.get('id') ?? undefined : undefined,
  inDesk(source, { item, kind }) {
    if (kind === 'learned') return { named: true }
    if (kind === 'computed') return { ids: threadIds(source.linked?.id ?? '', item).map(id => `${source.id}/${id}`) }
    return { under: `${source.id}/${source.account}_${item}:` }
  },
}
