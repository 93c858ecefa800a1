import type { Pulled } from '@/connectors/connector'
import type { Said } from '@/domain/message'
import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { confirm } from '@/sync/settle'
import { disconnect } from '@/sync/sources'
import { store, storeHistory } from '@/sync/store'
import { conversation, noon, source } from '../../make'
import { compareCounts } from '../model'

const id = 'facebook:1/t_1'
const said = (changes: Partial<Said> = {}): Said => ({ kind: 'message', ticket: id, at: noon, id: 'm_1', from: 'customer', text: 'Chào shop', attachments: [], ...changes })
const pull = (changes: Partial<Pulled> = {}, filled = true) => store(source({ filled }), { arrivals: [{ conversation: conversation() }], messages: [], cursor: 'c', ...changes }, noon)
const hasPhone = async () => (await db.tickets.get(id))?.hasPhone

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  await db.sources.put(source())
})

describe('a ticket has a phone', () => {
  it.each([
    ['once the customer gives one', said({ text: 'sđt em 0912 345 678' }), true],
    ['not by the shop\'s own', said({ from: 'agent', text: 'Hotline 0912 345 678' }), undefined],
    ['not by a bot\'s', said({ from: 'bot', text: 'Hotline 0912 345 678' }), undefined],
    ['not by another number', said({ text: 'đơn 10482' }), undefined],
  ])('%s', async (_, message, expected) => {
    await pull({ messages: [message] })
    expect(await hasPhone()).toBe(expected)
  })

  it('for good, whatever comes after', async () => {
    await pull({ messages: [said({ text: '0912 345 678' })] })
    await pull({ arrivals: [{ conversation: conversation({ messages: 2, lastActivityAt: noon + 1 }) }], messages: [said({ id: 'm_2', at: noon + 1 })] })
    expect(await hasPhone()).toBe(true)
  })

  it('from an older message that is fetched later', async () => {
    await pull()
    await storeHistory(id, [said({ id: 'm_0', at: noon - 1, text: '+36 30 123 4567' })], undefined, false)
    expect(await hasPhone()).toBe(true)
  })

  it('S123 when an agent notes one, at once and once it is confirmed; emptying it takes nothing back', async () => {
    await pull()
    const note = (value: string) => dispatch({ action: 'fact', input: { field: 'phone', value }, ticket: id, source: 'facebook:1', id: `c${value}`, by: 'ana', at: noon })
    await note('0912345678')
    expect(await hasPhone()).toBe(true)
    await confirm((await db.outbox.toArray())[0]!, {})
    expect(await hasPhone()).toBe(true)
    await note('')
    expect(await hasPhone()).toBe(true)
  })

  it('when it is new, of a customer whose phone is known', async () => {
    await db.customers.put({ id: 'facebook:1/c1', source: 'facebook:1', facts: { phone: [{ id: 'phone', value: '0912345678', from: 'typed', at: noon }] } })
    await pull()
    expect(await hasPhone()).toBe(true)
  })
})

describe('the customer\'s other tickets have it too', () => {
  const comment = `facebook:1/p_9:1`
  const aside = (changes = {}) => ({ conversation: conversation({ id: comment, kind: 'comment', channel: 'comment', messages: 1, ...changes }) })
  const others = async () => (await db.tickets.get(comment))?.hasPhone
  const shared = ['a message tells it', 'an older message tells it', 'an agent notes it'] as const
  const ways: Record<typeof shared[number], () => Promise<unknown>> = {
    'a message tells it': () => pull({ messages: [said({ id: 'm_2', text: '0912 345 678' })] }),
    'an older message tells it': () => storeHistory(id, [said({ id: 'm_0', at: noon - 1, text: '0912 345 678' })], undefined, false),
    'an agent notes it': async () => {
      await dispatch({ action: 'fact', input: { field: 'phone', value: '0912345678' }, ticket: id, source: 'facebook:1', id: 'c', by: 'ana', at: noon })
      await confirm((await db.outbox.toArray())[0]!, {})
    },
  }

  it.each(shared)('%s', async (way) => {
    await pull({ arrivals: [{ conversation: conversation() }, aside(), aside({ id: 'facebook:1/p_9:2', customer: 'facebook:1/2' })] })
    expect(await others()).toBeUndefined()
    await ways[way]()
    expect([await hasPhone(), await others(), (await db.tickets.get('facebook:1/p_9:2'))?.hasPhone]).toEqual([true, true, undefined])
    await compareCounts(await db.tickets.toArray(), () => false)
  })

  it.each(shared)('%s, and then another ticket begins', async (way) => {
    await pull()
    await ways[way]()
    await pull({ arrivals: [aside()] })
    expect(await others()).toBe(true)
  })

  it('when both come at once', async () => {
    await pull({ arrivals: [aside(), { conversation: conversation() }], messages: [said({ text: '0912 345 678' })] })
    expect([await hasPhone(), await others()]).toEqual([true, true])
  })
})

describe('S098 posts that comments stand under', () => {
  const post = { id: 'p_1', excerpt: 'Kemeja linen', at: noon, picture: 'https://a.example/1.jpg' }
  const comment = (changes: Partial<typeof post> = {}, ticket = id) => ({ conversation: conversation({ id: ticket, kind: 'comment', channel: 'comment', post: { ...post, ...changes } }) })

  it('are kept once, with their source', async () => {
    await pull({ arrivals: [comment(), comment({}, `${id}0`)] })
    expect(await db.posts.toArray()).toEqual([{ ...post, id: 'facebook:1/p_1', source: 'facebook:1' }])
  })

  it('follow what the channel says of them', async () => {
    await pull({ arrivals: [comment()] })
    await pull({ arrivals: [comment({ excerpt: '', picture: 'https://a.example/2.jpg' })] })
    expect(await db.posts.get('facebook:1/p_1')).toMatchObject({ excerpt: '', picture: 'https://a.example/2.jpg' })
  })

  it('go with their source, and no other\'s', async () => {
    await pull({ arrivals: [comment()] })
    await db.posts.put({ ...post, id: 'facebook:10/p_1', source: 'facebook:10' })
    await disconnect('facebook:1', true)
    expect((await db.posts.toArray()).map(({ id }) => id)).toEqual(['facebook:10/p_1'])
  })
})
