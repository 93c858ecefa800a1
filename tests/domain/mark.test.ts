import type { channels } from '@/domain/channel'
import type { Said } from '@/domain/message'
import { expect, it } from 'vitest'
import { chatwoot } from '@/connectors/chatwoot'
import { markOf } from '@/domain/mark'
import { noon } from '../make'

const said = (changes: Partial<Said>): Said => ({ kind: 'message', ticket: 't', id: '1', at: noon, from: 'agent', text: 'Hi', attachments: [], ...changes })
const reportsOf = (channel: (typeof channels)[number]) => ({ marks: chatwoot.marks?.[channel] ?? [], accepts: chatwoot.accepts?.includes(channel) === true })

it.each([
  // channel, told and not taken over yet, sent, delivered, read
  ['web', 'sent', 'sent', 'delivered', 'read'],
  ['email', 'passing', 'sent', 'sent', 'sent'],
  ['whatsapp', 'passing', 'sent', 'delivered', 'read'],
  ['messenger', 'passing', 'sent', 'delivered', 'read'],
  ['instagram', 'passing', 'sent', 'sent', 'read'],
  ['telegram', 'passing', 'sent', 'sent', 'sent'],
  ['line', 'sent', 'sent', 'delivered', 'delivered'],
  ['sms', 'passing', 'sent', 'delivered', 'delivered'],
  ['other', 'sent', 'sent', 'delivered', 'read'],
] as const)('S161 S162 %s shows only what it reports', (channel, handed, ...rest) => {
  const shown = (changes: Partial<Said>) => markOf(said(changes), reportsOf(channel), noon + 1000)
  expect([shown({ mark: 'sent', unaccepted: true }), shown({ mark: 'sent' }), shown({ mark: 'delivered' }), shown({ mark: 'read' })]).toEqual([handed, ...rest])
})

it('S161 whether a channel took it over is not known any more after a while, and then nothing is claimed', () => {
  expect(markOf(said({ mark: 'sent', unaccepted: true }), reportsOf('email'), noon + 11 * 60_000)).toBeUndefined()
})

it('S162 S164 what failed or was deleted bears no mark, and a remote without a table is taken at its word', () => {
  expect(markOf(said({ mark: 'sent', failed: '' }), reportsOf('web'), noon)).toBeUndefined()
  expect(markOf(said({ mark: 'read', deleted: true }), reportsOf('web'), noon)).toBeUndefined()
  expect(markOf(said({}), reportsOf('web'), noon)).toBeUndefined()
  expect(markOf(said({ mark: 'delivered' }), undefined, noon)).toBe('delivered')
})
