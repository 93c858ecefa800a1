import { beforeEach, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { connectors } from '@/connectors'
import { adoptAvailability, tellAvailability } from '@/entrypoints/background/availability'
import { readSettings, writeSetting } from '@/platform/settings'
import { db } from '@/sync/db'
import { source } from '../make'

vi.mock('@/platform/secrets', () => ({ readSecret: async () => 'secret' }))
const { teamDesk } = connectors.chatwoot
const told: unknown[] = []
let reached = true
vi.spyOn(teamDesk!, 'availability').mockImplementation(async (_, state) => {
  if (!reached) throw new Error('offline')
  told.push(state)
})
vi.spyOn(teamDesk!, 'autoOffline').mockImplementation(async (_, on) => void told.push(on))

beforeEach(async () => {
  await Promise.all(db.tables.map(table => table.clear()))
  await browser.storage.local.clear()
  await db.sources.put(source({ id: 'chatwoot:7', connector: 'chatwoot', account: '7', address: 'https://d.example' }))
  told.splice(0)
  reached = true
})
const chosen = async () => (await readSettings()).availability
/** What the server says is chosen for this agent. */
const there = (state: string) => db.rosters.put({ source: 'chatwoot:7', me: { state, autoOffline: true } } as never)

it('S147 what is chosen reaches the server once, with leave to go offline by itself when the panel is closed', async () => {
  await writeSetting('availability', 'busy')
  await Promise.all([tellAvailability(), tellAvailability()])
  expect(told).toEqual(['busy', true])
})

it('S147 chosen without a network, it is told when there is one', async () => {
  reached = false
  await writeSetting('availability', 'busy')
  await tellAvailability()
  expect(told).toEqual([])
  reached = true
  await tellAvailability()
  expect(told).toEqual(['busy', true])
})

it.each([['online', 'available'], ['busy', 'busy'], ['offline', 'offline']])('S135 S147 changed to %s on the server, as by its own idle rule or on another computer, it holds here too, and is not told back', async (state, here) => {
  await writeSetting('availability', 'busy')
  await tellAvailability()
  told.splice(0)
  await there(state)
  await adoptAvailability('chatwoot:7')
  expect(await chosen()).toBe(here)
  await tellAvailability()
  expect(told).toEqual([])
})

it('S135 what was chosen here, and the server has not heard of yet, is the newer word', async () => {
  await there('offline')
  await writeSetting('availability', 'busy')
  await adoptAvailability('chatwoot:7')
  expect(await chosen()).toBe('busy')
})

it('S147 a state that is not known here changes nothing', async () => {
  await writeSetting('availability', 'busy')
  await tellAvailability()
  await there('on a break')
  await adoptAvailability('chatwoot:7')
  expect(await chosen()).toBe('busy')
})
