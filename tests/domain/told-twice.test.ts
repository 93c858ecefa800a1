import type { Event, Message, Said } from '@/domain/message'
import { expect, it } from 'vitest'
import { toldTwice } from '@/domain/told-twice'
import { noon } from '../make'

const place = { ticket: 'team:7/1', at: noon }
const line = (id: string, text: string, seconds = 5): Event => ({ ...place, kind: 'event', id, action: 'there', by: '', detail: { text }, at: noon + seconds * 1000 })
const closed: Event = { ...place, kind: 'event', id: 'mine', action: 'close', by: 'me', detail: { reason: 'resolved' } }
const said = (by: string): Said => ({ ...place, kind: 'message', id: 'said', from: 'agent', by, text: 'Dạ', attachments: [] })
const members = [{ id: 'me', name: 'Mai Lindqvist' }, { id: 'sue', name: 'Sue Okafor' }, { id: 'an', name: 'An' }]
const twice = (...entries: Message[]) => [...toldTwice(entries, 'me', members)]

it.each<[string, Message[], string[]]>([
  ['what I closed here, in the server\'s English', [closed, line('a', 'Conversation was marked resolved by Mai Lindqvist')], ['a']],
  ['and in its Hungarian', [closed, line('a', 'A beszélgetést Mai Lindqvist megoldottnak jelölte')], ['a']],
  ['that my reply made it wait', [said('me'), line('a', 'Conversation was snoozed by Mai Lindqvist')], ['a']],
  ['the same line once more', [line('a', 'Conversation was snoozed by Sue Okafor'), line('b', 'Conversation was snoozed by Sue Okafor')], ['b']],
])('%s is not said twice', (_, entries, ids) => {
  expect(twice(...entries)).toEqual(ids)
})

it.each<[string, Message[]]>([
  ['a colleague did', [closed, line('a', 'Conversation was reopened by Sue Okafor')]],
  ['a colleague did to me', [said('me'), line('a', 'Assigned to Mai Lindqvist by Sue Okafor')]],
  ['I did elsewhere', [line('a', 'Conversation was marked resolved by Mai Lindqvist')]],
  ['I did much later', [closed, line('a', 'Mai Lindqvist added vip', 61)]],
  ['a colleague said before', [said('sue'), line('a', 'Conversation was snoozed by Mai Lindqvist')]],
  ['somebody did whose name begins like a colleague\'s', [closed, line('a', 'Andrea changed the priority to high')]],
  ['was said again after other words', [line('a', 'Snoozed by Sue Okafor', 0), said('sue'), line('b', 'Snoozed by Sue Okafor')]],
])('what %s stays', (_, entries) => {
  expect(twice(...entries)).toEqual([])
})
