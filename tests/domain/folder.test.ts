import type { CloseReason, Ticket } from '@/domain/ticket'
import { expect, it } from 'vitest'
import { putAway } from '@/domain/folder'
import { noon, ticket } from '../make'

it.each([
  ['"Done" closes it as resolved', {}, 'resolved', { status: 'closed', reason: 'resolved' }],
  ['spam closes it as abandoned', {}, 'abandoned', { status: 'closed', reason: 'abandoned' }],
  ['pending ones too, and whoever has it keeps it', { status: 'pending', assignee: 'ana' }, 'resolved', { status: 'closed', assignee: 'ana' }],
  ['closed here before, it keeps its reason', { status: 'closed', reason: 'abandoned' }, 'resolved', { status: 'closed', reason: 'abandoned' }],
  ['S104 a customer who wrote later keeps it open', { lastCustomerAt: noon + 1000 }, 'resolved', { status: 'open' }],
] as [string, Partial<Ticket>, CloseReason, Partial<Ticket>][])('put away in the Page inbox: %s', (_, before, reason, after) => {
  expect(putAway(ticket(before), { ticket: 'facebook:1/t_1', reason, until: noon })).toMatchObject(after)
})
