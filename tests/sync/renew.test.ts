import type { Outside } from '@/sync/outside'
import { beforeEach, expect, it, vi } from 'vitest'
import { comment, person, publish } from '@/practice/posts'
import { say } from '@/practice/say'
import { tokens } from '@/practice/tokens'
import { mocHome, newWorld } from '@/practice/world'
import { db } from '@/sync/db'
import { renewAddresses } from '@/sync/history'
import { sync } from '@/sync/pass'
import { fakeTime } from '../connectors/facebook/pulling'
import { source } from '../make'
import { sharedPage } from './desk'

const day = 24 * 3600_000
const picture = { id: '91', kind: 'image', name: 'vo.jpg', mime: 'image/jpeg', size: 9, picture: 'vase' } as const

fakeTime()
let page: ReturnType<typeof sharedPage>
let outside: Outside

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  await db.sources.put(source({ id: `facebook:${mocHome.id}`, account: mocHome.id }))
  page = sharedPage(newWorld({ seed: 7, now: Date.now(), pace: 'still', history: false }))
  outside = { secretOf: async () => tokens.mocHome, fetchFor: () => page.fetch, online: () => true, now: () => Date.now(), storage: async () => {}, watched: () => true }
})

/** The one message there is, as it is kept. */
async function kept() {
  const [row] = await db.messages.toArray()
  if (row?.kind !== 'message') throw new Error('no message')
  return row
}
const answers = async () => (await page.fetch((await kept()).attachments[0]!.url!)).status
async function renew() {
  const { ticket, at, id } = await kept()
  await renewAddresses(ticket, at, id, outside)
}

const sent: [string, () => void][] = [
  ['message', () => void say(page.world, { name: 'Lan', text: 'Broken', at: Date.now(), enclosures: [picture] })],
  ['comment', () => {
    const post = publish(page.world, { page: mocHome.id, at: Date.now() - day, text: 'Vases' })
    comment(page.world, post, { at: Date.now(), text: 'Broken', who: person(page.world, { name: 'Lan' }), picture })
  }],
]

it.each(sent)('the address of a picture in a %s runs out, and a fresh one is read in its place', async (_, send) => {
  send()
  await sync(outside, true)
  const before = await kept()
  expect(await answers()).toBe(200)

  vi.setSystemTime(Date.now() + 3 * day)
  expect(await answers()).toBe(403)
  await renew()
  expect(await answers()).toBe(200)
  const after = await kept()
  expect({ ...after, attachments: [] }).toEqual({ ...before, attachments: [] })
  expect(after.attachments).toEqual([{ ...before.attachments[0], url: expect.any(String), ...(before.attachments[0]?.preview ? { preview: expect.any(String) } : {}) }])
})

it.each([
  ['the network is gone', () => Object.assign(outside, { online: () => false })],
  ['the message is gone there', () => Object.values(page.world.threads).forEach((thread) => {
    thread.lines = []
  })],
] as const)('while %s, what is kept stays', async (_, change) => {
  sent[0]![1]()
  await sync(outside, true)
  const before = await kept()
  change()
  vi.setSystemTime(Date.now() + 3 * day)
  await renew()
  expect(await kept()).toEqual(before)
})
