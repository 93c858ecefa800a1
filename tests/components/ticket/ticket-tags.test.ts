// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import TicketView from '@/components/ticket/TicketView.vue'
import { db } from '@/sync/db'
import { enter, onPage, settled, until } from './ticket-room'

const input = () => onPage('.picker form input') as HTMLInputElement
const tagged = async () => (await db.tickets.get('facebook:1/t_1'))?.tags

async function creating(text: string) {
  await db.tags.clear()
  await enter(TicketView)
  await db.tags.put({ id: 'giao-hang', name: 'Giao hàng', hue: 1, order: 0 })
  await settled()
  onPage('[aria-label="Tags"]')?.click()
  await until(() => expect(onPage('.picker > .menu-item')).not.toBeNull())
  onPage('.picker > .menu-item')?.click()
  await until(() => expect(input()).not.toBeNull())
  input().value = text
  input().dispatchEvent(new Event('input', { bubbles: true }))
  await until(() => expect(input().value).toBe(text))
}
const save = () => onPage('.picker form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))

it('S089: a new tag is kept by Save and given to the ticket', async () => {
  await creating('Khách quen')
  save()
  await until(async () => expect(await tagged()).toEqual(['khach-quen']))
  expect((await db.tags.get('khach-quen'))?.name).toBe('Khách quen')
  await until(() => expect(document.activeElement).toBe(onPage('.picker [type=search]')))
})

it('S089: one that differs only in case and accents is found instead of created', async () => {
  await creating('GIAO HANG')
  await until(() => expect(onPage('.picker [role=status]')?.textContent).toContain('This tag is there already'))
  save()
  await until(async () => expect(await tagged()).toEqual(['giao-hang']))
  expect(await db.tags.count()).toBe(1)
})

it.each([['   '], ['!!!']])('S089: a tag without letter or digit is refused (%j)', async (text) => {
  await creating(text)
  save()
  await until(() => expect(onPage('.picker [role=status]')?.textContent).toContain('A tag needs a name'))
  expect(await db.tags.count()).toBe(1)
})

it('S089: closing with something typed asks first', async () => {
  await creating('Khách')
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  await until(() => expect(onPage('.dialog')?.textContent).toContain('“Khách” is not saved yet.'))
  onPage('.dialog .button:not(.danger)')?.click()
  await until(() => expect(onPage('.dialog')).toBeNull())
  expect(input().value).toBe('Khách')
})
