// @vitest-environment happy-dom
import type { Event } from '@/domain/message'
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import ConnectionCard from '@/components/connections/ConnectionCard.vue'
import TeamMember from '@/components/settings/TeamMember.vue'
import ThreadEvent from '@/components/thread/ThreadEvent.vue'
import { metId } from '@/domain/agent'
import { i18n, languages } from '@/locales'
import { useSession } from '@/stores/session'
import { db } from '@/sync/db'
import { source } from '../../make'
import { freshStage, show } from '../stage'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))

freshStage()
const words = 'Share who has it through Page labels'

async function card(name: string, changes = {}) {
  const shown = source(changes)
  await db.sources.put(shown)
  const session = useSession()
  await session.loaded
  Object.assign(session.settings, { me: { id: 'me', name, role: 'owner' } })
  const page = show(ConnectionCard, { source: shown })
  const label = page.findAll('.setting').find(setting => setting.text().includes(words))!
  return { label, toggle: label.get('[role="switch"]') }
}

describe('the switch that shares who has a ticket', () => {
  it('is off at first, shows the label as it will be, and says that notes stay', async () => {
    const { label, toggle } = await card('Nguyễn Thị Lan')
    expect(toggle.attributes('aria-checked')).toBe('false')
    expect(label.text()).toContain('▸\u00A0Nguyễn\u00A0Thị\u00A0Lan')
    expect(label.text()).toContain('Notes stay in this browser')
  })

  it('keeps what was chosen on the account', async () => {
    const { toggle } = await card('Lan')
    await toggle.trigger('click')
    await flushPromises()
    await vi.waitFor(async () => expect(await db.sources.get('facebook:1')).toMatchObject({ shares: true }))
  })

  it('cannot be switched on by somebody without a name, and says where to enter it', async () => {
    const { label, toggle } = await card(' ')
    expect(toggle.attributes('disabled')).toBeDefined()
    expect(label.text()).toContain('Enter your name under Team first')
  })

  it('can always be switched off', async () => {
    const { toggle } = await card('', { shares: true })
    expect([toggle.attributes('disabled'), toggle.attributes('aria-checked')]).toEqual([undefined, 'true'])
  })
})

describe('what was done elsewhere stands in the thread', () => {
  const event = (action: string, detail: Event['detail']): Event => ({ kind: 'event', action, ticket: 't', at: 1, id: 'e', by: 'me', detail })

  it.each([
    ['a lost claim', event('taken', { has: 'met:minh', name: 'Minh' }), 'Minh had the ticket already'],
    ['a colleague has it now', event('assignedThere', { from: 'me', has: 'met:minh', name: 'Minh' }), 'Now with Minh'],
    ['it was given to me', event('assignedThere', { has: 'me', name: 'Lan' }), 'Now with you'],
    ['nobody has it any more', event('assignedThere', { from: 'me', has: undefined }), 'No longer with anyone'],
    ['done', event('closedThere', { reason: 'resolved' }), 'done in the Page inbox'],
    ['spam', event('closedThere', { reason: 'abandoned' }), 'spam in the Page inbox'],
    ['in the words of a server that tells no more', event('there', { text: 'Conversation was marked snoozed by Ida' }), 'Conversation was marked snoozed by Ida'],
    ['without a word', event('there', { text: '' }), 'A colleague changed the ticket'],
  ])('%s', (_, shown, text) => {
    expect(show(ThreadEvent, { event: shown }).text()).toContain(text)
  })

  it.each(['taken', 'assignedThere', 'closedThere'])('%s has its sentence in every language', (action) => {
    for (const { code } of languages) {
      i18n.global.locale.value = code as 'en'
      const text = show(ThreadEvent, { event: event(action, { has: 'x', name: 'Minh', reason: 'resolved' }) }).text()
      expect(text).not.toContain('event.')
      expect(text.includes('Minh')).toBe(action !== 'closedThere')
    }
  })
})

it('a colleague who was met through labels says so in the team', () => {
  const member = { id: metId('minh'), name: 'Minh', role: 'agent' }
  expect(show(TeamMember, { member }).text()).toContain('Known from the Page’s labels')
  expect(show(TeamMember, { member: { ...member, id: 'minh' } }).text()).not.toContain('Met through')
})
