import type { RawConversation } from './schema'
import type { Channel } from '@/domain/channel'

const channels: Record<string, Channel> = {
  'Channel::WebWidget': 'web',
  'Channel::Email': 'email',
  'Channel::Whatsapp': 'whatsapp',
  'Channel::FacebookPage': 'messenger',
  'Channel::Instagram': 'instagram',
  'Channel::Telegram': 'telegram',
  'Channel::Line': 'line',
  'Channel::Sms': 'sms',
}

const hour = 3600_000

/** How long (ms) after the customer's last message a reply may follow, and a person's reply. */
export const windows: Partial<Record<Channel, { reply: number, human?: number }>> = {
  whatsapp: { reply: 24 * hour },
  messenger: { reply: 24 * hour, human: 7 * 24 * hour },
  instagram: { reply: 24 * hour, human: 7 * 24 * hour },
}

/** REST tells the channel in `meta`, the cable at the top level. Instagram through a Page looks like the Page; a Twilio number may be WhatsApp's. */
export function channelOf({ channel, meta, additional_attributes: { type } }: Pick<RawConversation, 'channel' | 'meta' | 'additional_attributes'>): Channel {
  if (type === 'instagram_direct_message') return 'instagram'
  return channels[meta.channel ?? channel ?? ''] ?? 'other'
}
