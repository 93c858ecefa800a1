import type { Desk } from '../desk'
import type { Practice } from '@/practice/local/server'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startPractice } from '@/practice/local/server'
import { act, connect, delivered, owed, quietWorld, startDesk, ticketOf } from '../desk'
import { killBrowser } from '../kill'
import { until } from '../until'

const name = 'Nguyễn Thị Lan'
let userDataDir: string
let practice: Practice
let desk: Desk

beforeEach(async () => {
  userDataDir = mkdtempSync(join(tmpdir(), 'deskside-'))
  practice = await startPractice({ world: quietWorld() })
  desk = await startDesk('chromium', { userDataDir, practice })
  practice.say({ name, text: 'Is it still there?' })
  await connect(desk)
})
afterEach(async () => {
  await desk.close()
  await practice.close()
  rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 })
})

/** Kills the browser hard and starts it again on the same profile. */
async function powerFails() {
  await killBrowser(desk.launched.browser)
  desk = await startDesk('chromium', { userDataDir, practice })
}

it('S163 a browser killed with queued actions and drafts comes back with all of them, and each is delivered once', async () => {
  const { id } = await ticketOf(desk, name)
  const { port, world } = practice
  await practice.close()
  await act(desk, id, 'reply', { text: 'First', files: [] })
  await act(desk, id, 'note', { text: 'She is a regular' })
  await act(desk, id, 'reply', { text: 'Second', files: [] })
  await act(desk, id, 'priority', { value: 'high' })
  await desk.probe.evaluate(async (id) => {
    await probe.saveDraft({ id: `${id} reply`, text: 'Half a sentence', files: [], at: Date.now() })
    await probe.saveDraft({ id: `${id} note`, text: 'Half a note', files: [], at: Date.now() })
  }, id)
  const before = (await owed(desk)).map(row => row.id)
  expect(before).toHaveLength(4)

  await powerFails()
  expect((await owed(desk)).map(row => row.id)).toEqual(before)
  expect(await ticketOf(desk, name)).toMatchObject({ status: 'pending', priority: 'high', snippet: 'Second' })
  const drafts = await desk.probe.evaluate(async () => (await probe.db.drafts.toArray()).map(draft => draft.text))
  expect(drafts.sort()).toEqual(['Half a note', 'Half a sentence'])

  practice = await startPractice({ world, port })
  await delivered(desk)
  expect(practice.sent(name)).toEqual(['First', 'Second'])
})

it('a browser killed in the middle of sending finds out what arrived, and sends only what did not', async () => {
  const { id } = await ticketOf(desk, name)
  // The first is at Facebook by the time of the kill, though no answer came; the second is not.
  practice.faults.push({ match: 'POST /messages', kind: '500', ms: 60_000, times: 1 })
  await act(desk, id, 'reply', { text: 'First', files: [] })
  await act(desk, id, 'reply', { text: 'Second', files: [] })
  await until('the first under way', async () => (await owed(desk))[0]?.state === 'sending')
  practice.say({ name, from: 'page', text: 'First' })

  await powerFails()
  await delivered(desk)
  expect(practice.sent(name)).toEqual(['First', 'Second'])
})
