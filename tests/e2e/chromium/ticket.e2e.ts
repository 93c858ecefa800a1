import type { Shop } from '../shop'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { act, delivered, owed, syncNow, ticketOf } from '../desk'
import { focused, gone, press, read, recorded, see, send, textOf, type, unread, withControl } from '../panel'
import { picturesOfFailures } from '../pictures'
import { atTheList, comesIn, openShop } from '../shop'
import { until } from '../until'

const lan = 'Nguyễn Thị Lan'
const ben = { id: 'ben', name: 'Ben', role: 'agent' as const }
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())
picturesOfFailures(() => [shop.panel])
/** Every test begins at the whole list, with nothing owed and no fault. */
beforeEach(async () => {
  shop.practice.faults.length = 0
  await shop.probe.evaluate(async (ben) => {
    const me = { id: 'me', name: '', role: 'owner' as const }
    await probe.writeSetting('me', me)
    await probe.writeSetting('team', [me, ben])
  }, ben)
  await atTheList(shop)
})

async function open(name: string) {
  await comesIn(shop, { name, text: `Hello from ${name}` })
  await press(shop.panel, 'row', new RegExp(name))
  await read(shop.panel, `Hello from ${name}`)
  // Taking it and having seen it are at the server before anything is made to fail.
  await delivered(shop)
}
async function role(role: 'agent' | 'supervisor') {
  await shop.probe.evaluate(async (ben, role) => {
    const me = { id: 'me', name: '', role }
    await probe.writeSetting('me', me)
    await probe.writeSetting('team', [me, ben, { id: 'owner', name: 'Olga', role: 'owner' }])
  }, ben, role)
}

it('S163 without a connection a reply waits with a clock, and goes out by itself when it is back', async () => {
  await open(lan)
  shop.practice.faults.push({ kind: 'resetBefore' })
  await type(shop.panel, 'Reply', 'Yes, it is')
  await send(shop.panel)
  await read(shop.panel, 'Waiting to be sent')
  shop.practice.faults.length = 0
  await read(shop.panel, 'Sent', 30_000)
  expect(shop.practice.sent(lan)).toEqual(['Yes, it is'])
})

it('S164 S153 a refused reply says why, keeps its text and leaves the ticket open; it can be edited, retried, given up', async () => {
  const name = 'Refused Rita'
  await open(name)
  shop.practice.faults.push({ match: 'POST /messages', kind: 'windowClosed' })
  await type(shop.panel, 'Reply', 'Too late')
  await send(shop.panel)
  await read(shop.panel, 'The 24-hour window has ended.')
  expect((await ticketOf(shop, name)).status).toBe('open')

  await press(shop.panel, 'button', 'Edit')
  await until('the text back', async () => await shop.panel.$eval('textarea', field => field.value) === 'Too late')
  await unread(shop.panel, 'The 24-hour window has ended.')
  shop.practice.faults.length = 0
  await send(shop.panel)
  await delivered(shop)
  expect(shop.practice.sent(name)).toEqual(['Too late'])
})

it('S164 when nobody can tell whether it arrived, the agent is asked, and nothing goes out twice', async () => {
  const name = 'Unsure Ursula'
  await open(name)
  await delivered(shop)
  // The answer is lost, and the list that would prove it cannot be read.
  shop.practice.faults.push({ match: 'POST /messages', kind: 'resetAfter', times: 1 }, { match: 'GET /t_', kind: 'malformed' })
  await type(shop.panel, 'Reply', 'Did you get this?')
  await send(shop.panel)
  await read(shop.panel, 'We cannot tell whether this arrived', 30_000)
  shop.practice.faults.length = 0
  await press(shop.panel, 'button', 'It arrived')
  await unread(shop.panel, 'We cannot tell whether this arrived')
  await delivered(shop)
  expect(shop.practice.sent(name)).toEqual(['Did you get this?'])
})

it('S162 no “Read” is invented: Facebook does not tell a polling app', async () => {
  await press(shop.panel, 'row', new RegExp(lan))
  await read(shop.panel, 'Sent')
  expect(await textOf(shop.panel)).not.toMatch(/\bRead\b|Delivered/)
})

it('S140 S141 a colleague’s ticket can only be read; an agent takes it over after a question', async () => {
  const name = 'Colleague’s Cathy'
  await comesIn(shop, { name, text: 'Hi' })
  await act(shop, (await ticketOf(shop, name)).id, 'assign', { to: 'ben' })
  await role('agent')
  await press(shop.panel, 'row', new RegExp(name))
  await read(shop.panel, 'Ben has this ticket. You can read and add notes.')
  expect(await shop.panel.$('textarea')).toBeNull()
  expect((await ticketOf(shop, name)).assignee).toBe('ben')

  await press(shop.panel, 'button', 'Take over')
  await read(shop.panel, 'Take over this ticket?')
  await press(shop.panel, 'button', 'Cancel')
  expect((await ticketOf(shop, name)).assignee).toBe('ben')
  await gone(shop.panel, 'dialog')
  await press(shop.panel, 'button', 'Take over')
  await see(shop.panel, 'dialog', /./)
  await press(shop.panel, 'button', 'Take over')
  await see(shop.panel, 'textbox', 'Reply')
  expect((await ticketOf(shop, name)).assignee).toBe('me')
})

it('S139 S141 S143 a supervisor takes over without being asked', async () => {
  const name = 'Supervised Sam'
  await comesIn(shop, { name, text: 'Hi' })
  await act(shop, (await ticketOf(shop, name)).id, 'assign', { to: 'ben' })
  await role('supervisor')
  await press(shop.panel, 'row', new RegExp(name))
  await press(shop.panel, 'button', 'Take over')
  await see(shop.panel, 'textbox', 'Reply')
  expect((await ticketOf(shop, name)).assignee).toBe('me')
})

it('S105 an agent may not close a colleague’s ticket: the button stays, says why and does nothing', async () => {
  const name = 'Not Mine Nora'
  await comesIn(shop, { name, text: 'Hi' })
  await act(shop, (await ticketOf(shop, name)).id, 'assign', { to: 'ben' })
  await role('agent')
  await press(shop.panel, 'row', new RegExp(name))
  const button = await see(shop.panel, 'button', 'Resolve')
  expect(await button.evaluate(node => [node.getAttribute('aria-disabled'), node.getAttribute('aria-description')])).toEqual(['true', 'Only the assignee can close'])
  await button.evaluate(node => (node as HTMLElement).click())
  await shop.panel.keyboard.press('e')
  expect(await shop.panel.$('[role=dialog]')).toBeNull()
})

it.each([
  ['S121', 'Name', 'Lan Nguyen (VIP)', 'button', 'Edit: Name'],
  ['S122', 'E-mail', 'lan@example.vn', 'button', 'Add: E-mail'],
  ['S123', 'Phone', '+84 901 234 567', 'button', 'Add: Phone'],
] as const)('%s %s is changed in its place, and Esc leaves it as it was', async (_, field, value, kind, opener) => {
  await press(shop.panel, 'row', /Nguyễn Thị Lan|Lan Nguyen/)
  await press(shop.panel, 'tab', 'Customer')
  await press(shop.panel, kind, opener)
  await type(shop.panel, field, 'nonsense')
  await shop.panel.keyboard.press('Escape')
  await press(shop.panel, kind, opener)
  await see(shop.panel, 'textbox', field)
  await withControl(shop.panel, 'a')
  await shop.panel.keyboard.type(value)
  await shop.panel.keyboard.press('Enter')
  await read(shop.panel, value)
  await read(shop.panel, 'typed by you')
  expect(await textOf(shop.panel)).not.toContain('nonsense')
  await syncNow(shop)
  await read(shop.panel, value)
})

it.each([['E-mail', 'Edit: E-mail', 'nowhere', 'That does not look like an e-mail address'], ['Phone', 'Edit: Phone', '12', 'That does not look like a phone number']])('S122 S123 a wrong %s is refused in words', async (field, opener, value, words) => {
  await press(shop.panel, 'row', /Lan Nguyen/)
  await press(shop.panel, 'tab', 'Customer')
  await press(shop.panel, 'button', opener)
  await see(shop.panel, 'textbox', field)
  await shop.panel.keyboard.type(value)
  await shop.panel.keyboard.press('Enter')
  await read(shop.panel, words)
})

it('S083 a Like is sent once, however fast it is pressed', async () => {
  const name = 'Liked Lia'
  await open(name)
  const button = await see(shop.panel, 'button', 'Like')
  await button.evaluate((node) => {
    (node as HTMLElement).click();
    (node as HTMLElement).click()
  })
  await delivered(shop)
  // Messenger's own sticker, not the sign.
  expect(shop.practice.sent(name)).toEqual(['thumb'])
})

it('S158 S006 Enter sends once, a double press too; spaces alone and an unfinished composition send nothing', async () => {
  const name = 'Double Dora'
  const replies = async () => (await owed(shop)).filter(row => row.action === 'reply')
  await open(name)
  await type(shop.panel, 'Reply', '   ')
  await shop.panel.keyboard.press('Enter')
  expect(await replies()).toEqual([])
  await type(shop.panel, 'Reply', 'Once')
  await shop.panel.$eval('textarea', field => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true })))
  expect(await replies()).toEqual([])
  await Promise.all([shop.panel.keyboard.press('Enter'), shop.panel.keyboard.press('Enter')])
  await recorded(shop.panel)
  await delivered(shop)
  expect(shop.practice.sent(name)).toEqual(['Once'])
  expect(await focused(shop.panel)).toBe('Reply')
})
