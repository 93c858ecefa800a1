import type { Tabs } from 'webextension-polyfill'
import { beforeEach, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { factsOf } from '@/domain/customer/person'
import { decideAside, saveFromMenu } from '@/entrypoints/background/capture-aside'
import { onAsked, onTold } from '@/platform/panel-told'
import { membersOf } from '@/sync/capture'
import { db } from '@/sync/db'
import { store } from '@/sync/store'
import { conversation, noon, source } from '../make'

vi.mock('@/entrypoints/background/capture-style', () => ({ captureStyle: '' }))
vi.mock('@/entrypoints/background/run', () => ({ run: async () => {} }))
// The browser lets no script of ours into this page.
vi.mock('@/platform/capture-page', () => ({ tellIn: () => Promise.reject(new Error('no')), takeIn: () => Promise.reject(new Error('no')) }))

const lan = 'facebook:1/t_1'
const tab = { id: 7, windowId: 4 } as Tabs.Tab
const told: string[] = []
let asked: Parameters<Parameters<typeof onAsked>[0]>[0]

vi.spyOn(browser.windows, 'getCurrent').mockResolvedValue({ id: 4 } as never)
vi.spyOn(browser.tabs, 'get').mockResolvedValue(tab as never)

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  await browser.storage.session.clear()
  await db.sources.put(source())
  await store({ id: 'facebook:1' }, { arrivals: [{ conversation: conversation({ id: lan }) }], messages: [], cursor: '' }, noon)
  await browser.storage.session.set({ 'open-ticket:4': lan })
  told.splice(0)
  asked = undefined
})
const press = (text: string) => saveFromMenu({ id: 'save:phone', text, page: 'https://courier.example/chat', frame: 0, tab })
async function phones() {
  const row = await db.tickets.get(lan)
  return factsOf(row ? await membersOf(row) : []).phone?.map(({ value }) => value)
}
/** A panel of that window, opened now. */
async function panel() {
  const stops = [onAsked(now => (asked = now)), onTold(({ said, undo }) => told.push(`${said}${undo === undefined ? '' : ' (Undo)'}`))]
  await vi.waitFor(() => expect(asked).toBeDefined())
  return () => stops.forEach(stop => stop())
}

it.each([
  ['beside', ['0912 345 678', '0903.123.456']],
  ['instead', ['0903.123.456']],
  ['neither', ['0912 345 678']],
])('S090 a second number of a page without our script is asked about in the panel, also when that is opened later: %s', async (way, left) => {
  await press('0912 345 678')
  expect(await phones()).toEqual(['0912 345 678'])
  await press('hoặc 0903.123.456')
  const close = await panel()
  expect(asked).toMatchObject({ said: 'Phone is 0912 345 678.', ticket: lan, rest: [{ value: '0903.123.456' }] })
  const choice = asked!.choices.map(({ choice }) => choice).find(choice => way === 'instead' ? typeof choice === 'object' : choice === way)!
  await decideAside(4, asked!, choice)
  await vi.waitFor(() => expect(asked).toBeUndefined())
  expect(await phones()).toEqual(left)
  if (way !== 'neither') await vi.waitFor(() => expect(told).toEqual([expect.stringMatching(/^Phone saved for .*0903\.123\.456 \(Undo\)$/)]))
  close()
})

it('S090 while another ticket is open the answer is refused, and the question stays', async () => {
  await press('0912 345 678')
  await press('0903.123.456')
  const close = await panel()
  await browser.storage.session.remove('open-ticket:4')
  await decideAside(4, asked!, 'beside')
  await vi.waitFor(() => expect(told).toHaveLength(1))
  expect(asked).toBeDefined()
  expect(await phones()).toEqual(['0912 345 678'])
  close()
})
