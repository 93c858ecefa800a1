import { expect, it } from 'vitest'
import { channelOf } from '@/connectors/chatwoot/channel'

const sender = { id: 1, additional_attributes: {}, custom_attributes: {} }

it.each([
  ['Channel::WebWidget', 'web'],
  ['Channel::Email', 'email'],
  ['Channel::Whatsapp', 'whatsapp'],
  ['Channel::FacebookPage', 'messenger'],
  ['Channel::Instagram', 'instagram'],
  ['Channel::Telegram', 'telegram'],
  ['Channel::Line', 'line'],
  ['Channel::Sms', 'sms'],
  ['Channel::Api', 'other'],
  // Numbers at Twilio may be WhatsApp's: nothing is claimed.
  ['Channel::TwilioSms', 'other'],
  ['Channel::Tiktok', 'other'],
  ['Channel::SomethingNew', 'other'],
  [undefined, 'other'],
] as const)('S107 S108 %s is %s, as REST and the cable tell it', (told, channel) => {
  expect(channelOf({ channel: undefined, meta: { sender, channel: told }, additional_attributes: {} })).toBe(channel)
  expect(channelOf({ channel: told, meta: { sender }, additional_attributes: {} })).toBe(channel)
})

it('S107 Instagram through a Page looks like the Page, and says what it is', () => {
  expect(channelOf({ channel: 'Channel::FacebookPage', meta: { sender }, additional_attributes: { type: 'instagram_direct_message' } })).toBe('instagram')
})
