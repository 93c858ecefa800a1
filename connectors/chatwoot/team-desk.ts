import type { TeamDesk } from '../team-desk'
import { Rejected } from '../errors'
import { accountOf } from './address'
import { call, change, post } from './api'
import { contactNumber, remoteId } from './ids'
import { readOne } from './lists'
import { entryOf } from './message'
import { missing } from './missing'
import { findContact, peopleDesk } from './people'
import { anything, message } from './schema'

type Asking = Parameters<TeamDesk['transcript']>[0]

function ofProfile(session: Asking, path: string, profile: Record<string, unknown>) {
  return call(session, 'POST', `/api/v1/profile/${path}`, anything, { body: { profile: { account_id: accountOf(session.source), ...profile } } })
}

/**
 * A contact that was merged no longer exists either, but then its conversations belong to another; those of a deleted contact disappear a
 * while later. What the agent may no longer see, for instance in an inbox that they were removed from, counts as gone.
 */
async function isGone(session: Asking, { id, customer }: Parameters<TeamDesk['isGone']>[1]): Promise<boolean> {
  try {
    const { meta: { sender } } = await readOne(session, remoteId(id))
    return sender.id === contactNumber(customer) && await findContact(session, sender.id) === undefined
  }
  catch (error) {
    if (error instanceof Rejected && (error.reason === 'gone' || error.reason === 'permission')) return true
    throw error
  }
}

/** Everything of the desk that does not go through the outbox. */
export const teamDesk: TeamDesk = {
  ...peopleDesk,
  isGone,
  missing,
  availability: async (session, availability) => void await ofProfile(session, 'availability', { availability }),
  autoOffline: async (session, on) => void await ofProfile(session, 'auto_offline', { auto_offline: on }),
  typing: async (session, { id }, on, isNote) => void await post(session, `conversations/${remoteId(id)}/toggle_typing_status`, { typing_status: on ? 'on' : 'off', is_private: isNote }),
  transcript: async (session, { id }, email) => void await post(session, `conversations/${remoteId(id)}/transcript`, { email }),
  deleteMessage: async (session, { id }, which) => entryOf(session, id, await change(session, 'DELETE', `conversations/${remoteId(id)}/messages/${which}`, undefined, message)),
  retryMessage: async (session, { id }, which) => entryOf(session, id, await post(session, `conversations/${remoteId(id)}/messages/${which}/retry`, {}, message)),
  block: async (session, { id }, on) => void await post(session, `conversations/${remoteId(id)}/${on ? 'mute' : 'unmute'}`, {}),
}
