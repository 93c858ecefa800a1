import type { Place } from '@/domain/inbox/place'
import { beforeEach, expect, it } from 'vitest'
import { inbox } from '@/connectors/facebook/inbox'
import { match } from '@/domain/inbox/match'
import { db } from '@/sync/db'
import { evidenceOf, learn } from '@/sync/inbox-links'
import { disconnect } from '@/sync/sources'
import { store } from '@/sync/store'
import { conversation, noon, source } from '../make'

const place: Place = { page: '1', item: '201', kind: 'learned', name: 'Siti Contoh' }
const lan = conversation({ id: 'facebook:1/t_1', name: 'Nguyễn Thị Lan' })
const siti = conversation({ id: 'facebook:1/t_2', name: 'Siti Contoh', customer: 'facebook:1/c2' })
const find = async (where: Place) => match(where, await evidenceOf(source(), where, inbox.inDesk(source(), where)))

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  await db.sources.add(source())
  await store(source(), { arrivals: [lan, siti].map(conversation => ({ conversation })), messages: [], cursor: '' }, noon)
})

it('S002 a name alone is asked about', async () => {
  expect(await find(place)).toEqual({ ticket: siti.id, sure: false })
})
it('S002 what the agent confirmed is known from then on, also in a page that shows no name', async () => {
  await learn({ page: '1', item: '201', ticket: siti.id, at: noon })
  expect(await find({ ...place, name: '' })).toEqual({ ticket: siti.id, sure: true })
  expect(await find({ ...place, page: '2', name: '' })).toEqual({ unknown: true })
})
it('S002 of two with one name, the one from whose link the agent came is it; a ticket of another Page or a comment never', async () => {
  const other = conversation({ id: 'facebook:1/t_3', name: 'Siti Contoh', customer: 'facebook:1/c3' })
  await store(source(), { arrivals: [{ conversation: other }], messages: [], cursor: '' }, noon)
  const led = async (from: string) => match(place, await evidenceOf(source(), place, inbox.inDesk(source(), place), from))
  expect(await find(place)).toEqual({ unknown: true })
  expect(await led(other.id)).toEqual({ ticket: other.id, sure: true })
  expect(await led(siti.id)).toEqual({ ticket: siti.id, sure: true })
  expect(await led(lan.id)).toEqual({ unknown: true })
  expect(await led('facebook:2/t_3')).toEqual({ unknown: true })
})
it('what was learned goes with the data of its Page', async () => {
  await learn({ page: '1', item: '201', ticket: siti.id, at: noon })
  await disconnect(source().id, true)
  expect(await db.inboxLinks.count()).toBe(0)
})
it('S110 comments under a post are found by the post', async () => {
  const comment = conversation({ id: 'facebook:1/1_555:c3', kind: 'comment', channel: 'comment', name: 'Dewi' })
  await store(source(), { arrivals: [{ conversation: comment }], messages: [], cursor: '' }, noon)
  expect(await find({ ...place, kind: 'post', item: '555', name: 'Our post' })).toEqual({ ticket: comment.id, sure: false })
  expect(await find({ ...place, kind: 'post', item: '556', name: 'Dewi' })).toEqual({ unknown: true })
})
