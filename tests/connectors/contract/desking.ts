import type { Bench } from './remote'
import type { Job, Receipt } from '@/connectors/connector'
import type { ActionName, Command, Inputs } from '@/domain/actions'
import type { Ticket } from '@/domain/ticket'
import { expect, test } from 'vitest'
import { applyCommand } from '@/domain/actions'
import { answering } from './remote'

type Wish = { [N in ActionName]: [N, Inputs[N], Partial<Ticket>] }[ActionName]

/** What an agent asks of any desk, in this order, and what the ticket then is; `me` stands for whoever sits there. */
const wishes: Wish[] = [
  ['assign', { to: 'me' }, { assignee: 'me' }],
  ['priority', { value: 'high' }, { priority: 'high' }],
  ['tag', { tag: 'vip' }, { tags: ['vip'] }],
  ['note', { text: 'Called' }, {}],
  ['customerNote', { note: 'n1', text: 'Likes blue' }, {}],
  ['fact', { field: 'email', id: 'e1', value: 'nora@mail.example' }, { known: { email: 'nora@mail.example' } }],
  ['seen', {}, {}],
  ['untag', { tag: 'vip' }, { tags: [] }],
  ['close', { reason: 'resolved' }, { status: 'closed', reason: 'resolved' }],
  ['reopen', {}, { status: 'open', reason: undefined }],
  ['priority', { value: undefined }, { priority: undefined }],
  ['assign', { to: undefined }, { assignee: undefined }],
]

/** A desk keeps what is asked of it, wherever it lives: a second time changes nothing, so a retry does no harm. */
export function desking(bench: Bench) {
  test('S013, S014, S018, S087: assigns, tags, notes, closes and reopens, as asked and twice alike', async () => {
    const { remote: { connector, session } } = bench
    const me = session.me ?? 'ana'
    const named = <T>(value: T): T => JSON.parse(JSON.stringify(value) ?? 'null', (_, part: unknown) => part === 'me' ? me : part) as T
    let ticket = await answering(bench)
    for (const [i, [action, asked, becomes]] of wishes.entries()) {
      const input = named(asked)
      const command = { id: `d${i}`, action, input, ticket: ticket.id, source: ticket.source, by: me, at: session.now() } as Command
      const carry = connector.send[action] as ((...args: [typeof session, Job]) => Promise<Receipt>) | undefined
      if (!carry) throw new Error(`no desk does ${action}`)
      const job: Job = { command, ticket, files: [], name: 'vip' }
      await carry(session, job)
      const receipt = await carry(session, { ...job, again: { known: async () => false } })
      ticket = { ...applyCommand(ticket, command), ...receipt.ticket }
      expect(ticket, `${action} ${i}`).toMatchObject(named(becomes))
    }
  })
}
