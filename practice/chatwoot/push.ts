import type { Talk } from './office'
import type { Running } from './running'
import { agentOf, contactOf, inboxOf, iso } from './running'
import { agentPush, common, contactPush, messagePush } from './views'

/** The same conversation as the cable tells it (§2.4). */
export function conversationPush({ office, now }: Running, talk: Talk) {
  const assignee = agentOf(office, talk.assignee)
  const team = office.teams.find(({ id }) => id === talk.team)
  const said = talk.lines.findLast(line => line.kind !== 2 && !line.private)
  return {
    ...common(talk, now(), office),
    channel: inboxOf(office, talk.inbox)?.type,
    contact_inbox: { id: talk.id, contact_id: talk.contact, inbox_id: talk.inbox, source_id: talk.uuid, created_at: iso(talk.createdAt), updated_at: iso(talk.createdAt), hmac_verified: false, pubsub_token: 'PRACTICE_CUSTOMER_PUBSUB' },
    messages: said ? [messagePush(office, talk, said)] : [],
    meta: { sender: contactPush(contactOf(office, talk.contact)), assignee: assignee ? agentPush(assignee) : null, assignee_type: assignee ? 'User' : null, team: team ? { id: team.id, name: team.name } : null, hmac_verified: false },
    first_reply_created_at: talk.firstReplyAt === 0 ? null : iso(talk.firstReplyAt),
  }
}
