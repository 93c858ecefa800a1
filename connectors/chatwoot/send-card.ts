import type { Job, Receipt, Session } from '../connector'
import type { Channel } from '@/domain/channel'
import { channels } from '@/domain/channel'
import { contentTypes } from './forms'
import { saySpecial } from './send'

/**
 * Only the website chat shows cards and fields to fill in: on every other channel the server passes on the text alone. Its documentation has a table of
 * channels in "Interactive messages"; on the API channel of that table it is up to the shop's own client what becomes of them.
 */
export const wordsAlone: Partial<Record<Channel, readonly ['card', 'ask']>> = Object.fromEntries(channels.filter(channel => channel !== 'web').map(channel => [channel, ['card', 'ask']]))

/**
 * API fact (`content_attribute_validator.rb` of its source): an item may have `title`, `description`, `media_url` and `actions`, and needs an
 * action, which may have `text`, `type`, `payload` and `uri`; any other key is refused. The chat makes a link of `type: link` and
 * `uri` (`CardButton.vue`), and of anything else a button that does nothing. There is no limit of length.
 */
function itemOf({ title, text, image, url, button }: Job<'card'>['command']['input']) {
  return { media_url: image, title, description: text, actions: url === undefined ? [] : [{ type: 'link', text: button ?? title, uri: url }] }
}

/**
 * Shows a product or an offer in the website chat (S084, S019). `content` is what agents read in lists and notifications there; the
 * customer sees the card alone.
 * @throws {Taken}
 */
export function card(session: Session, job: Job<'card'>): Promise<Receipt> {
  const { input } = job.command
  return saySpecial(session, job, { content: input.title, content_type: contentTypes.card, content_attributes: { items: [itemOf(input)] } })
}
