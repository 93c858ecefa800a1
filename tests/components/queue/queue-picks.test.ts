// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import QueueList from '@/components/queue/QueueList.vue'
import { useQueue } from '@/stores/queue'
import { useSession } from '@/stores/session'
import { useSources } from '@/stores/sources'
import { useToasts } from '@/stores/toasts'
import { db } from '@/sync/db'
import { ana, noon, source, ticket } from '../../make'
import { freshStage, show } from '../stage'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))

freshStage()
// Without layout every row is in sight.
const tall = { get: () => 600, configurable: true }
beforeAll(() => Object.defineProperties(HTMLElement.prototype, { clientHeight: tall, clientWidth: tall }))

const rows = ['Lan', 'Sari', 'Zsófia'].map((name, i) => ticket({ id: `facebook:1/t_${i}`, name, lastActivityAt: noon - i }))
let list: ReturnType<typeof show>
const row = (at: number) => list.findAll<HTMLElement>('[role="row"]')[at]!
async function press(key: string, more = {}) {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
  await flushPromises()
}
const item = (text: string) => [...document.querySelectorAll('[role^="menuitem"]')].find(found => found.textContent?.includes(text))
const owed = () => db.outbox.toArray()

describe('S064 several rows at once', () => {
  beforeEach(async () => {
    await db.sources.put(source())
    await db.tickets.bulkPut(rows.map(row => ({ ...row, places: [], pack: 0 })))
    list = show(QueueList, { rows, view: 'open', hasMore: false })
    await useSession().loaded
    Object.assign(useSession().settings, { me: ana, shortcuts: true })
    await vi.waitFor(() => expect(list.findAll('[role="row"]')).toHaveLength(rows.length))
    row(0).element.focus()
    await vi.waitFor(() => expect(useSources().byId('facebook:1')).toBeDefined())
  })
  const picked = () => list.findAll('[role="row"]').map(row => row.attributes('aria-selected'))
  const marked = async () => (await owed()).map(({ action, ticket }) => `${action} ${ticket.at(-1)}`).sort()

  it.each<[string, () => Promise<unknown>, string[]]>([
    ['Ctrl and clicks', async () => {
      await row(0).trigger('click', { ctrlKey: true })
      await row(2).trigger('click', { ctrlKey: true })
    }, ['true', 'false', 'true']],
    ['⌘ and clicks, one taken back', async () => {
      for (const at of [0, 1, 2, 1]) await row(at).trigger('click', { metaKey: true })
    }, ['true', 'false', 'true']],
    ['Shift and a click', () => row(2).trigger('click', { shiftKey: true }), ['true', 'true', 'true']],
    ['Shift and arrows, one step back', async () => {
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await press(key, { shiftKey: true })
    }, ['true', 'true', 'false']],
  ])('are picked by %s, and none is opened', async (_, pick, expected) => {
    await pick()
    expect(picked()).toEqual(expected)
    expect(useQueue().openedId).toBeUndefined()
  })

  it('Shift and a click after the row it began at has left the list begins at the row with the focus, not at the top', async () => {
    await row(0).trigger('click', { ctrlKey: true })
    row(1).element.focus()
    await list.setProps({ rows: [ticket({ id: 'facebook:1/t_9', name: 'Budi', lastActivityAt: noon + 1 }), ...rows.slice(1)] })
    await vi.waitFor(() => expect(list.text()).toContain('Budi'))
    await row(2).trigger('click', { shiftKey: true })
    expect(picked()).toEqual(['false', 'true', 'true'])
  })

  it('a right click on one of them is for all of them', async () => {
    await press('ArrowDown', { shiftKey: true })
    await row(0).trigger('contextmenu', { button: 2 })
    await vi.waitFor(() => expect(document.querySelector('[role=menu]')?.textContent).toContain('2 tickets'))
    expect(item('Mark as unread')?.getAttribute('aria-disabled')).toBe('true')
    item('Mark as read')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    await vi.waitFor(async () => expect(await marked()).toEqual(['seen 0', 'seen 1']))
    expect(useToasts().toast).toMatchObject({ text: 'toast.seen', named: { n: 2 } })
    useToasts().toast?.undo?.()
    await vi.waitFor(async () => expect((await owed()).filter(({ action }) => action === 'unseen')).toHaveLength(2))
  })

  it('a right click on another row is for that one, and nothing is picked any more', async () => {
    await press('ArrowDown', { shiftKey: true })
    await row(2).trigger('contextmenu', { button: 2 })
    await vi.waitFor(() => expect(item('Preview')).toBeDefined())
    expect(picked()).toEqual(['false', 'false', 'false'])
  })

  it('S013 a priority is given to all of them, and taken back from all; one that had it is left alone', async () => {
    await db.tickets.update('facebook:1/t_0', { priority: 'high' })
    await list.setProps({ rows: [{ ...rows[0]!, priority: 'high' as const }, ...rows.slice(1)] })
    for (const key of ['ArrowDown', 'ArrowDown']) await press(key, { shiftKey: true })
    await press('i')
    await vi.waitFor(() => expect(document.querySelector('[role=menu]')?.textContent).toContain('3 tickets'))
    expect(document.querySelector('[role=menuitemradio][aria-checked=true]')?.textContent).toBeUndefined()
    item('High')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    await vi.waitFor(async () => expect(await marked()).toEqual(['priority 1', 'priority 2']))
    await vi.waitFor(() => expect(useToasts().toast).toMatchObject({ text: 'toast.prioritisedAll', named: { n: 2 } }))
    useToasts().toast?.undo?.()
    await vi.waitFor(async () => expect((await owed()).map(({ input }) => (input as { value?: string }).value)).toEqual(['high', 'high', undefined, undefined]))
  })

  it('S013 the menu of several leads to their priority, and back to itself', async () => {
    await press('ArrowDown', { shiftKey: true })
    await row(0).trigger('contextmenu', { button: 2 })
    await vi.waitFor(() => expect(item('Priority')).toBeDefined())
    item('Priority')!.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    await vi.waitFor(() => expect(item('Medium')).toBeDefined())
    item('Priority')!.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    await vi.waitFor(() => expect(item('Mark as read')).toBeDefined())
  })

  it('u marks all of them, and held down not back again', async () => {
    await press('ArrowDown', { shiftKey: true })
    await press('u')
    await press('u', { repeat: true })
    await vi.waitFor(async () => expect(await marked()).toEqual(['seen 0', 'seen 1']))
  })

  it.each([['Esc', () => press('Escape')], ['another list', () => list.setProps({ view: 'closed' })], ['a plain click', () => row(1).trigger('click')]])('%s lets go of them', async (_, leave) => {
    await press('ArrowDown', { shiftKey: true })
    await leave()
    await vi.waitFor(() => expect(picked().filter(it => it === 'true').length).toBeLessThan(2))
  })
})
