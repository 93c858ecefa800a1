// @vitest-environment happy-dom
import type { Channel } from '@/domain/channel'
import { expect, it } from 'vitest'
import ChannelGlyph from '@/components/ChannelGlyph.vue'
import TicketView from '@/components/ticket/TicketView.vue'
import { channels } from '@/domain/channel'
import { source } from '../../make'
import { show } from '../stage'
import { enter, until, words } from '../ticket/ticket-room'

const tools = () => [...document.querySelectorAll<HTMLButtonElement>('.toolbar button:disabled')].map(button => button.getAttribute('aria-label')).filter(name => name?.includes(': '))

/** A ticket of a channel behind a team's server. */
async function on(channel: Channel, changes = {}) {
  return enter(TicketView, { ticket: { id: 'chatwoot:7/1', source: 'chatwoot:7', page: 'chatwoot:7', channel, ...changes }, sources: [source({ id: 'chatwoot:7', connector: 'chatwoot' })] })
}
const buttons = 'Ask for…'

it.each([
  ['email', []],
  ['whatsapp', []],
  ['telegram', []],
  ['line', ['Attach: LINE takes only pictures and videos.', 'Record voice: LINE carries no voice messages.']],
  ['sms', ['Attach: SMS takes only pictures and videos.', 'Record voice: SMS carries no voice messages.']],
] as const)('S146 S107 what %s cannot carry stays where it is, disabled, with the reason', async (channel, lacking) => {
  await on(channel)
  await until(() => {
    expect(tools().filter(name => name?.includes('has no buttons for that here'))).toHaveLength(1)
    expect(tools().filter(name => !name?.startsWith(buttons))).toEqual(lacking)
  })
})

it('S145 the chat on the website has fields that ask for a phone number or an e-mail address', async () => {
  await on('web')
  await until(() => expect(document.querySelector('[aria-label="Ask for…"][aria-haspopup=menu]')).not.toBeNull())
  expect(tools()).toEqual([])
})

it('S145 what can be put into an answer stands below it: pictures, files, voice, a question, canned messages; without a shop nothing of a shop', async () => {
  await enter(TicketView)
  const names = () => [...document.querySelectorAll('.toolbar button')].map(button => button.getAttribute('aria-label'))
  await until(() => expect(names()).toEqual(['Photo or video', 'Attach', 'Record voice', 'Like', 'Ask for…', 'Canned messages', 'Send']))
})

it('S146 outside its window WhatsApp takes only templates, and the composer says where they are', async () => {
  await on('whatsapp', { replyUntil: 1, link: 'https://desk.example/1' })
  await until(() => expect(words()).toContain('WhatsApp now takes only templates that it has approved'))
})

it.each(channels)('S108 S109 S111 S115 %s is told by an icon with its name, but for the chat on the website', (channel) => {
  const glyph = show(ChannelGlyph, { channel })
  if (channel === 'web') expect(glyph.find('.channel').exists()).toBe(false)
  else expect([glyph.get('.channel').attributes('aria-label') !== '', glyph.find('svg *').exists(), glyph.get('.channel').classes()]).toEqual([true, true, ['channel', channel]])
})
