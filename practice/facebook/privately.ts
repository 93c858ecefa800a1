import type { Remark } from '../posts'
import type { Thread } from '../talk'
import type { Page } from '../world'
import type { Call } from './call'
import { storyFor } from '../customers/comments'
import { meetThere } from '../instagram'
import { findRemark } from '../posts'
import { meet, threadOfPerson } from '../threads'
import { refuse, refuseWith } from './answer'
import { isPrivatelyOpen } from './comment'

/** The comment that a private message answers, if it may be sent: error 10900 after the first, 10903 for any other reason, and 2534025 and 2534014 on Instagram. */
export function mayReplyPrivately(call: Call, page: Page, id: string): Remark {
  const found = findRemark(call.world, id)
  if (!found || found.post.page !== page.id) throw refuse('100_33_missing_object')
  const { instagram } = found.post
  if (found.remark.privateThread !== undefined) throw instagram ? refuseWith(100, '(#100) A private reply was already sent', 2534025) : refuse('10900_already_replied')
  if (!isPrivatelyOpen(call, found.remark)) throw instagram ? refuseWith(100, '(#100) The user was not found', 2534014) : refuse('10903_cannot_reply')
  return found.remark
}

/** The conversation with whoever wrote the comment; a new one when they never wrote to the Page. */
export function threadWith({ world }: Call, page: Page, remark: Remark): Thread {
  const { who } = remark
  if (!who) throw refuse('10903_cannot_reply')
  const known = threadOfPerson(world, page.id, who.psid)
  if (known) return known
  const there = findRemark(world, remark.id)?.post.instagram
  const thread = there ? meetThere(world, page, who) : meet(world, { page: page.id, ...who, ...(remark.nameless ? { name: 'Facebook user' } : {}) })
  thread.story = storyFor(world, page, thread)
  return thread
}
