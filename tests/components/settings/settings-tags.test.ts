// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { send } from '@/platform/messages'
import { useSession } from '@/stores/session'
import { db } from '@/sync/db'
import { look, rewrite, rewritten } from '@/sync/rewrite'
import { allTags } from '@/sync/tags'
import { ticket } from '../../make'
import { freshStage } from '../stage'

import { button, dialog, kept, onPage, open, until } from './tag-room'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))

freshStage()

async function edit(name: string, to: string) {
  onPage(`[aria-label="Edit ${name}"]`)?.click()
  await until(() => expect(onPage('.dialog input')).not.toBeNull())
  const field = onPage('.dialog input') as HTMLInputElement
  field.value = to
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
const submit = () => onPage('.dialog form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))

it('S089 a new tag is kept by Save', async () => {
  const page = await open()
  await page.get('.primary').trigger('click')
  await until(() => expect(onPage('.dialog input')).not.toBeNull())
  const field = onPage('.dialog input') as HTMLInputElement
  field.value = '  Khách   quen '
  field.dispatchEvent(new Event('input', { bubbles: true }))
  onPage('[role=radio][aria-label="Violet"]')?.click()
  await until(() => expect(onPage('[role=radio][aria-label="Violet"]')?.ariaChecked ?? onPage('[role=radio][aria-label="Violet"]')?.getAttribute('aria-checked')).toBe('true'))
  submit()
  await until(async () => expect(await allTags()).toMatchObject([{ id: 'khach-quen', name: 'Khách quen', hue: 3 }]))
  await until(() => expect(onPage('.dialog')).toBeNull())
})

it.each(['GIAO HÀNG', 'giao hang', ' Giao  hàng'])('S089 %j is refused: there is one that differs only by case or accents', async (name) => {
  await open('Giao hàng', 'VIP')
  await edit('VIP', name)
  await until(() => expect(dialog()).toContain('There is a tag “Giao hàng” already.'))
  submit()
  expect(await kept()).toEqual(['Giao hàng', 'VIP'])
})

it.each(['', '   ', '!!!'])('S089 a tag needs a name (%j)', async (name) => {
  await open('VIP')
  await edit('VIP', name)
  submit()
  await until(() => expect(dialog()).toContain('A tag needs a name'))
  expect(await kept()).toEqual(['VIP'])
})

it('S089 a tag may change its own case and accents, and a filter by it stays', async () => {
  await open('Giao hang')
  await edit('Giao hang', 'Giao hàng')
  submit()
  await until(async () => expect(await kept()).toEqual(['Giao hàng']))
  expect(send).not.toHaveBeenCalledWith('retag')
})

it('S089 a renamed tag: the background moves its tickets, a filter by it follows at once', async () => {
  await open('VIP')
  const session = useSession()
  await session.set('filters', { ...session.settings.filters, tags: ['vip'] })
  await edit('VIP', 'Khách quen')
  submit()
  await until(() => expect(send).toHaveBeenCalledWith('retag'))
  expect(session.settings.filters.tags).toEqual(['khach-quen'])
  expect(await kept()).toEqual(['Khách quen'])
})

it('S089 closing with changes asks; keeping on leaves what was typed, discarding leaves the tag as it was', async () => {
  await open('VIP')
  await edit('VIP', 'Khác')
  button('Cancel')?.click()
  await until(() => expect(dialog()).toContain('Discard the changes?'))
  button('Keep writing')?.click()
  await until(() => expect(document.querySelectorAll('.dialog')).toHaveLength(1))
  expect((onPage('.dialog input') as HTMLInputElement).value).toBe('Khác')
  button('Cancel')?.click()
  await until(() => expect(dialog()).toContain('Discard the changes?'))
  button('Discard')?.click()
  await until(() => expect(onPage('.dialog')).toBeNull())
  expect(await kept()).toEqual(['VIP'])
})

it('S089 closing without changes asks nothing', async () => {
  await open('VIP')
  await edit('VIP', 'VIP')
  button('Cancel')?.click()
  await until(() => expect(onPage('.dialog')).toBeNull())
})

it('a tag deleted in another window meanwhile says so, and nothing is saved', async () => {
  await open('VIP')
  await edit('VIP', 'Khác')
  await db.tags.clear()
  submit()
  await until(() => expect(dialog()).toContain('deleted in another window'))
  expect(await kept()).toEqual([])
})

it('deleting asks, says how many tickets have it, and takes it out of the filter', async () => {
  const ids = ['facebook:1/t_1', 'facebook:1/t_2']
  await db.transaction('rw', rewritten(), async () => rewrite(await look(ids, []), (_, i) => ticket({ id: ids[i], tags: ['vip'] })))
  const page = await open('VIP', 'B')
  await until(() => expect(page.text()).toContain('2 tickets'))
  const session = useSession()
  await session.set('filters', { ...session.settings.filters, tags: ['vip', 'b'] })
  onPage('[aria-label="Edit VIP"]')?.click()
  await until(() => expect(button('Delete')).toBeDefined())
  button('Delete')?.click()
  await until(() => expect(dialog()).toContain('2 tickets have it. It is taken off them and removed from the Page’s labels too; the tickets stay. This cannot be undone.'))
  button('Delete')?.click()
  await until(async () => expect(await kept()).toEqual(['B']))
  expect(session.settings.filters.tags).toEqual(['b'])
  await until(() => expect(onPage('.dialog')).toBeNull())
})
