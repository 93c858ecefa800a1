import type { Thread } from '../talk'
import type { Page } from '../world'
import type { Call } from './call'
import type { Node } from './fields'
import { refuse, refuseWith } from './answer'
import { linkedAccount } from './direct'

export const user = { id: '122000000000001', name: 'Thu Trần' }

export function pageNode(call: Call, page: Page): Node {
  const { world } = call
  const threads = () => Object.values(world.threads).filter(thread => thread.page === page.id)
  const unread = () => threads().reduce((sum, thread) => sum + thread.unread, 0)
  return {
    id: () => page.id,
    name: () => page.name,
    category: () => page.category,
    link: () => `https://www.facebook.com/${page.id}`,
    picture: () => ({ data: { height: 50, is_silhouette: true, url: `https://scontent.xx.fbcdn.net/v/practice/${page.id}/shirt-linen/page.svg`, width: 50 } }),
    unread_message_count: unread,
    unseen_message_count: unread,
    unread_notif_count: () => 0,
    access_token: () => undefined,
    instagram_business_account: field => linkedAccount(call, page, field),
  }
}

export function userNode(): Node {
  return { id: () => user.id, name: () => user.name }
}

/** What Graph tells of a customer, and does not tell of those who hide. */
export function personNode(thread: Thread): Node {
  if (thread.name === 'Facebook user') throw refuseWith(100, '(#100) No profile available for this user.', 2018218)
  const words = thread.name.split(' ')
  // Family name first in Vietnamese and Hungarian; Graph's first_name is the given name all the same.
  const [given, family] = thread.language === 'vi' || thread.language === 'hu'
    ? [words.slice(1).join(' '), words[0]]
    : [words[0], words.slice(1).join(' ')]
  return {
    id: () => thread.psid,
    name: () => thread.name,
    first_name: () => given || undefined,
    last_name: () => family || undefined,
    profile_pic: () => `https://platform-lookaside.fbsbx.com/platform/profilepic/?psid=${thread.psid}&width=1024`,
    locale: () => ({ vi: 'vi_VN', id: 'id_ID', hu: 'hu_HU', en: 'en_GB' })[thread.language],
    timezone: () => undefined,
    gender: () => undefined,
  }
}

/** Which features Meta has approved the app for. */
export function featureReview({ world, page }: Call) {
  if (!page) throw refuse('190_missing_scopes')
  return { data: [{ feature: 'human_agent', status: world.humanAgent ? 'approved' : 'rejected' }] }
}
