import type { Job, Receipt, Session } from '../connector'
import type { Channel } from '@/domain/channel'
import { channels } from '@/domain/channel'
import { post } from './api'
import { remoteId } from './ids'
import { message } from './schema'
import { followUp, lookBefore, receiptOf } from './send'

/**
 * Cards are the website chat's: on every other channel the server hands on the words alone. Its documentation has a table of channels in
 * "Interactive messages"; the API channel of that table leaves it to the shop's own client what becomes of a card.
 */
export const withoutCards: Partial<Record<Channel, readonly ['card']>> = Object.fromEntries(channels.filter(channel => channel !== 'web').map(channel => [channel, ['card']]))

/**
 * API fact (`content_attribute_validator.rb` of its source): an item may have `title`, `description`, `media_url` and `actions`, and needs an
 * action, which may have `text`, `type`, `payload` and `uri`; any other key is refused. The chat makes a link of `type: link` and
 * `uri` (`CardButton.vue`), and a button that does nothing of anything else. There is no limit of length.
 */
function itemOf({ title, text, image, url, button }: Job<'card'>['command']['input']) {
  return { media_url: image, title, description: text, actions: url === undefined ? [] : [{ type: 'link', text: button ?? title, uri: url }] }
}

/**
 * Shows a product or an offer in the website chat (S084, S019). `content` is what agents read in lists and notifications there; the
 * customer sees the card alone.
 * @throws {Taken}
 */
export async function card(session: Session, job: Job<'card'>): Promise<Receipt> {
  const { command, ticket } = job
  const id = remoteId(ticket.id)
  const before = await lookBefore(session, id)
  const fields = { content: command.input.title, content_type: 'cards', content_attributes: { items: [itemOf(command.input)] }, private: false, echo_id: command.id }
  const raw = await post(session, `conversations/${id}/messages`, fields, message)
  const receipt = receiptOf(session, job, raw)
  return { ...receipt, ticket: { ...receipt.ticket, ...await followUp(session, job, before) } }
}
