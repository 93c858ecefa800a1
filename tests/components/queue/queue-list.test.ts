// @vitest-environment happy-dom
import type { Ticket } from '@/domain/ticket'
import { flushPromises } from '@vue/test-utils'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import QueueList from '@/components/queue/QueueList.vue'
import { useDialogs } from '@/stores/dialogs'
import { useQueue } from '@/stores/queue'
import { useSession } from '@/stores/session'
import { useToasts } from '@/stores/toasts'
import { db } from '@/sync/db'
import { ana, ben, noon, source, ticket } from '../../make'
import { freshStage, show } from '../stage'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))

freshStage()
// Without layout every row is in sight.
const tall = { get: () => 600, configurable: true }
beforeAll(() => Object.defineProperties(HTMLElement.prototype, { clientHeight: tall, clientWidth: tall }))

const names = ['Lan', 'Sari', 'Zsófia']
const rows = names.map((name, i) => ticket({ id: `facebook:1/t_${i}`, name, lastActivityAt: noon - i }))
let list: ReturnType<typeof show>

async function put(changed: Ticket[]) {
  await db.tickets.bulkPut(changed.map(row => ({ ...row, places: [], pack: 0 })))
}
async function start(team = [ana, ben], me = ana, shown = rows) {
  await db.sources.put(source())
  await put(shown)
  list = show(QueueList, { rows: shown, view: 'open', hasMore: false })
  const session = useSession()
  await session.loaded
  Object.assign(session.settings, { me, team, shortcuts: true, openingAssigns: true })
  await vi.waitFor(() => expect(list.findAll('[role="row"]')).toHaveLength(shown.length))
  list.get<HTMLElement>('[role="row"]').element.focus()
}
const focused = () => document.activeElement?.querySelector('.who')?.textContent
async function press(key: string, more = {}) {
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
  await flushPromises()
}
const items = () => [...document.querySelectorAll('[role^="menuitem"]')]
const item = (text: string) => items().find(found => found.textContent?.includes(text))
const owed = () => db.outbox.toArray()

describe('the list is one Tab stop', () => {
  beforeEach(() => start())

  it('only the current row can be reached with Tab, and no button in it', () => {
    expect(list.findAll('[role="row"]').map(row => row.attributes('tabindex'))).toEqual(['0', '-1', '-1'])
    expect(list.findAll('button').every(button => button.attributes('tabindex') === '-1')).toBe(true)
  })

  it.each([
    [['j'], 'Sari'],
    [['ArrowDown', 'ArrowDown'], 'Zsófia'],
    [['End'], 'Zsófia'],
    [['End', 'k'], 'Sari'],
    [['End', 'Home'], 'Lan'],
    [['k'], 'Lan'],
    [['End', 'j'], 'Zsófia'],
  ])('%j goes to %s', async (keys, name) => {
    for (const key of keys) await press(key)
    expect(focused()).toBe(name)
  })

  it('a focused row that leaves hands its focus to the next one', async () => {
    await press('j')
    await list.setProps({ rows: [rows[0]!, rows[2]!] })
    await flushPromises()
    expect(focused()).toBe('Zsófia')
  })
})

describe('opening', () => {
  beforeEach(() => start())

  it('S001 Enter opens it, makes it mine and marks it as seen', async () => {
    await press('Enter')
    await vi.waitFor(async () => expect((await owed()).map(row => row.action).sort()).toEqual(['assign', 'seen']))
    expect(useQueue().openedId).toBe(rows[0]!.id)
  })

  it('S001 Space only looks: nothing is assigned, nothing marked as seen', async () => {
    await press(' ')
    await flushPromises()
    expect(useQueue().openedId).toBe(rows[0]!.id)
    expect(await owed()).toEqual([])
  })
})

describe('S064 the menu of a row', () => {
  it.each([
    ['Shift+F10', () => press('F10', { shiftKey: true })],
    ['the Menu key', () => press('ContextMenu')],
    ['the visible button', () => list.get('button').trigger('click')],
    ['a right click', () => list.get('[role="row"]').trigger('contextmenu', { button: 2 })],
    ['a long press of a finger', () => list.get('[role="row"]').trigger('contextmenu', { button: 0, pointerType: 'touch' })],
  ])('opens by %s', async (_, ask) => {
    await start()
    await ask()
    await vi.waitFor(() => expect(item('Mark as read')).toBeDefined())
    expect(useQueue().openedId, 'the row itself is not opened').toBeUndefined()
  })

  it('takes the place of the browser\'s own', async () => {
    await start()
    const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 2 })
    list.get('[role="row"]').element.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(true)
  })

  it('u marks as read and unread', async () => {
    await start()
    await press('u')
    await vi.waitFor(async () => expect((await owed()).map(row => row.action)).toEqual(['seen']))
  })

  it('a press that is held fires its event once more when the finger lifts: the menu stays where it is', async () => {
    await start()
    await list.get('[role="row"]').trigger('contextmenu', { button: 0 })
    await vi.waitFor(() => expect(item('Mark as read')).toBeDefined())
    await list.findAll('[role="row"]')[1]!.trigger('contextmenu', { button: 0 })
    expect(list.findAll('[role="row"] button').map(button => button.attributes('aria-expanded'))).toEqual(['true', 'false', 'false'])
  })

  it('S105 closing another\'s ticket is disabled and says why', async () => {
    await start([ana, ben], ana, [ticket({ assignee: 'ben' })])
    await press('ContextMenu')
    await vi.waitFor(() => expect(item('Close ticket')?.getAttribute('aria-disabled')).toBe('true'))
    expect(item('Close ticket')?.textContent).toContain('Only the assignee can close')
  })

  it('S144 Reply opens the ticket, where the field is ready', async () => {
    await start()
    await press('ContextMenu')
    await vi.waitFor(() => expect(item('Reply')).toBeDefined())
    item('Reply')!.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    await vi.waitFor(() => expect(useQueue().openedId).toBe(rows[0]!.id))
  })

  it('S144 S140 Reply on a colleague\'s ticket is disabled and says why', async () => {
    await start([ana, ben], ana, [ticket({ assignee: 'ben' })])
    await press('ContextMenu')
    await vi.waitFor(() => expect(item('Reply')?.getAttribute('aria-disabled')).toBe('true'))
  })

  it('S015 S103 closing from the list asks how it ended, as in the ticket', async () => {
    await start([ana, ben], ana, [ticket({ assignee: 'ana' })])
    await press('e')
    expect(useDialogs().closing?.ticket.id).toBe('facebook:1/t_1')
    expect(await owed()).toEqual([])
  })

  it('S105 e on another\'s ticket closes nothing and says why', async () => {
    await start([ana, ben], ana, [ticket({ assignee: 'ben' })])
    await press('e')
    expect(useDialogs().closing).toBeUndefined()
    expect(useToasts().toast?.text).toBe('refusal.notAssignee')
  })

  it('S141 an agent is asked before taking a colleague\'s ticket', async () => {
    await start([ana, ben], ana, [ticket({ assignee: 'ben' })])
    await press('a')
    await vi.waitFor(() => expect(item('You')).toBeDefined())
    item('You')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    await vi.waitFor(() => expect(useDialogs().taking?.id).toBe('facebook:1/t_1'))
    expect(await owed()).toEqual([])
  })
})

it('S036 rows keep their order while the pointer moves over them, with new content', async () => {
  await start()
  const shown = () => list.findAll('.who').map(who => who.text())
  list.element.dispatchEvent(new PointerEvent('pointermove', { movementX: 3, movementY: 1 }))
  await list.setProps({ rows: [rows[2]!, { ...rows[0]!, snippet: 'Còn không?' }, rows[1]!] })
  expect(shown()).toEqual(names)
  expect(list.get('.second').text()).toContain('Còn không?')
  list.element.dispatchEvent(new PointerEvent('pointerleave'))
  await flushPromises()
  expect(shown()).toEqual(['Zsófia', 'Lan', 'Sari'])
})
