// @vitest-environment happy-dom
import type { CannedMessage } from '@/domain/canned/canned'
import { expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import CannedExport from '@/components/canned/CannedExport.vue'
import CannedImport from '@/components/canned/CannedImport.vue'
import { useCannedList } from '@/stores/canned/canned-list'
import { useToasts } from '@/stores/toasts'
import { putCanned } from '@/sync/canned/canned'
import { db } from '@/sync/db'
import { allCanned } from '../../kept-canned'
import { canned } from '../../make'
import { freshStage, show } from '../stage'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))

freshStage()
const until = <T>(state: () => T | Promise<T>) => vi.waitFor(state, { timeout: 4000, interval: 20 })
const message = (changes: Partial<CannedMessage> = {}) => canned({ id: 'a', shortcut: 'hi', title: 'Greeting', body: 'Hello', ...changes })
const button = (text: string) => [...document.querySelectorAll<HTMLElement>('button')].filter(found => found.textContent?.trim() === text).at(-1)
const words = () => document.body.textContent ?? ''

async function read(text: string, ...there: CannedMessage[]) {
  await putCanned(there)
  const list = useCannedList()
  await until(() => expect(list.messages.filter(one => one.scope !== 'built-in')).toHaveLength(there.length))
  const page = show(CannedImport, { file: new File([text], 'theirs.csv') })
  await until(() => expect(words()).toContain('Recognised as'))
  return page
}
const table = 'title,shortcut,body,folder\nGreeting,hi,Good day,\nBye,bye,So long,\nBroken,broken,,\nThanks,thx,Thank you,\n'

it('S079 the plan of an import is shown with its conflicts and faults before anything changes', async () => {
  await read(table, message(), message({ id: 'b', shortcut: 'thx', title: 'Thanks', body: 'Thank you' }))
  for (const said of ['1 new message', '1 is here already', '1 conflict', '1 cannot be read', 'Line 4', 'Broken']) expect(words()).toContain(said)
  expect(await allCanned()).toHaveLength(2)
})

it.each([
  ['Keep mine', 'Import 1 message', ['Hello', 'So long']],
  ['Take theirs', 'Import 2 messages', ['Good day', 'So long']],
  ['Keep both', 'Import 2 messages', ['Good day', 'Hello', 'So long']],
])('S079 a conflict: %s', async (choice, take, bodies) => {
  await read(table, message(), message({ id: 'b', shortcut: 'thx', title: 'Thanks', body: 'Thank you' }))
  button(choice)?.click()
  await nextTick()
  button(take)?.click()
  await until(async () => expect((await allCanned()).map(one => one.body).filter(body => body !== 'Thank you').sort()).toEqual(bodies))
})

it('S079 a message of the team that is replaced stays the team’s, though the file does not say whose it is', async () => {
  await db.cannedTeam.put({ id: 'a', source: 'chatwoot:1', there: '7', said: { shortcut: 'hi', body: 'Hello' } })
  await read(table, message({ scope: 'team', there: { source: 'chatwoot:1', id: '7' } }))
  button('Take theirs')?.click()
  await nextTick()
  button('Import 3 messages')?.click()
  await until(async () => expect((await allCanned()).find(({ id }) => id === 'a')).toMatchObject({ body: 'Good day', scope: 'team', there: { id: '7' } }))
  expect(await db.cannedTeam.get('a')).toMatchObject({ owed: 'put' })
})

it('S079 an import is undone as a whole', async () => {
  const page = await read(table, message())
  button('Take theirs')?.click()
  await nextTick()
  button('Import 3 messages')?.click()
  await until(() => expect(page.emitted('close')).toHaveLength(1))
  useToasts().toast?.undo?.()
  await until(async () => expect((await allCanned()).map(one => one.body)).toEqual(['Hello']))
})

it('S079 an export says beforehand what its format cannot keep', async () => {
  show(CannedExport, { messages: [message({ variants: [{ language: 'vi', body: 'Chào' }], folder: 'Shop' })] })
  await until(() => expect(words()).toContain('Export 1 message'))
  expect(words()).not.toContain('does not keep everything')
  const radio = document.querySelector<HTMLInputElement>('input[value=shortCodes]')!
  radio.click()
  radio.dispatchEvent(new Event('change', { bubbles: true }))
  await until(() => expect(words()).toContain('does not keep everything (2)'))
})
