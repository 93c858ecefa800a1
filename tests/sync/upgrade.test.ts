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
