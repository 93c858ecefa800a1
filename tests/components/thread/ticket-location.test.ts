// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import TicketView from '@/components/ticket/TicketView.vue'
import { enter, onPage, said, until } from '../ticket/ticket-room'

const at = { lat: 10.7721, lng: 106.6983 }

it.each([
  ['coordinates in a message', { text: 'Giao tới 10.7721, 106.6983 nhé' }],
  ['a shared pin', { text: '', attachments: [{ kind: 'location' as const, at, title: 'Pinned Location' }] }],
])('S092 %s has a card below it', async (_, changes) => {
  await enter(TicketView, { messages: [said(changes)] })
  await until(() => expect(onPage('.location')?.textContent).toContain('10.7721, 106.6983'))
  expect(document.querySelectorAll('.location')).toHaveLength(1)
})

it('S092 in a comment too', async () => {
  await enter(TicketView, { ticket: { kind: 'comment', channel: 'comment' }, messages: [said({ text: '10.7721, 106.6983', comment: { canLike: false } as never })] })
  await until(() => expect(onPage('.location')?.textContent).toContain('10.7721, 106.6983'))
})
