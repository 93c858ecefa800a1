import Dexie from 'dexie'
import { expect, it } from 'vitest'
import { Desk } from '@/sync/db'
import { ticket } from '../make'

it('S087 tickets that were tagged before tags were counted are counted once', async () => {
  const before = new Dexie('former')
  before.version(2).stores({ tickets: 'id, *places', counts: 'page' })
  const rows = [['vip', 'a'], ['vip'], []].map((tags, i) => ({ ...ticket({ id: `facebook:1/t_${i}`, tags }), places: [], pack: 0 }))
  await before.table('tickets').bulkPut([...rows, { ...rows[1], id: 'facebook:2/t_1', page: 'facebook:2' }])
  await before.table('counts').bulkPut([{ page: 'facebook:1', n: { 'open all': 3 } }, { page: 'facebook:2', n: {} }])
  before.close()

  const desk = new Desk('former')
  expect(await desk.counts.toArray()).toEqual([
    { page: 'facebook:1', n: { 'open all': 3, 'tagged vip': 2, 'tagged a': 1 } },
    { page: 'facebook:2', n: { 'tagged vip': 1 } },
  ])
  expect(await desk.tickets.where('tags').equals('vip').count()).toBe(3)
  desk.close()
})

it('the one value that a field of a customer held stays, with where it came from, and the customer is recognised by it', async () => {
  const before = new Dexie('single')
  before.version(4).stores({ customers: 'id', tickets: 'id, customer, *places, *tags', packs: '[of+n], [of+rev]' })
  const fact = { value: '0912 345 678', from: 'message', where: { ticket: 'facebook:1/t_1', message: 'm', at: 5 }, by: 'ana', at: 6 }
  await before.table('customers').bulkPut([
    { id: 'facebook:1/c1', source: 'facebook:1', hasPhone: true, facts: { phone: fact, name: { value: 'Lan', from: 'channel', at: 1 } } },
    { id: 'facebook:1/c2', source: 'facebook:1', facts: {} },
  ])
  before.close()

  const desk = new Desk('single')
  expect(await desk.customers.toArray()).toEqual([
    {
      id: 'facebook:1/c1',
      source: 'facebook:1',
      hasPhone: true,
      facts: { phone: [{ id: 'phone', ...fact }], name: [{ id: 'name', value: 'Lan', from: 'channel', at: 1 }] },
      keys: ['phone:0912345678'],
    },
    { id: 'facebook:1/c2', source: 'facebook:1', facts: {} },
  ])
  expect(await desk.customers.where('keys').equals('phone:0912345678').primaryKeys()).toEqual(['facebook:1/c1'])
  desk.close()
})

it('S096 tags in search lines of an older version are marked as tags, and a removed line stays empty', async () => {
  const before = new Dexie('lines')
  before.version(9).stores({ tickets: 'id, customer, *places, *tags', packs: '[of+n], [of+rev]' })
  await before.table('tickets').put({ ...ticket({ tags: ['vip'] }), places: [], pack: 0 })
  await before.table('packs').put({ of: 'tickets', n: 0, rev: 1, ids: ['', 'facebook:1/t_1'], text: '\nnguyen thi lan vip' })
  before.close()

  const desk = new Desk('lines')
  expect(await desk.packs.toArray()).toMatchObject([{ ids: ['', 'facebook:1/t_1'], text: '\nnguyen thi lan #vip' }])
  desk.close()
})

it('tickets of an older version are found by channel and status, and stay as they were', async () => {
  const before = new Dexie('channels')
  before.version(18).stores({ tickets: 'id, customer, *places, *tags' })
  const rows = (['open', 'closed', 'closed'] as const).map((status, i) => ({ ...ticket({ id: `facebook:1/t_${i}`, channel: i === 2 ? 'web' : 'messenger', status }), places: [[`all/*/newest`, i]], pack: 0 }))
  await before.table('tickets').bulkPut(rows)
  before.close()

  const desk = new Desk('channels')
  expect(await desk.tickets.toArray()).toEqual(rows)
  expect(await desk.tickets.where('[channel+status]').equals(['messenger', 'closed']).primaryKeys()).toEqual(['facebook:1/t_1'])
  desk.close()
})
