import type { Shop } from '../shop'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { delivered, fetchDue, ticketOf } from '../desk'
import { gone, press, read, see, send, type } from '../panel'
import { picturesOfFailures } from '../pictures'
import { atTheList, comesIn, openShop } from '../shop'
import { until } from '../until'

const english = 'How happy are you with our service? 1 is poor, 5 is excellent.'
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())
picturesOfFailures(() => [shop.panel])
beforeEach(() => atTheList(shop))

async function open(name: string) {
  await comesIn(shop, { name, text: `Hello, do you have it? ${name}` })
  await press(shop.panel, 'row', new RegExp(name))
  await see(shop.panel, 'button', 'Resolve')
  await delivered(shop)
}
async function resolve() {
  await press(shop.panel, 'button', 'Resolve')
  await press(shop.panel, 'radio', /^Resolved/)
}
async function close() {
  await press(shop.panel, 'button', 'Close ticket')
  await gone(shop.panel, 'dialog')
  await delivered(shop)
}
/** The customer writes, and the panel has heard of it. */
async function writes(name: string, text: string) {
  const { line } = shop.practice.say({ name, text })
  await until(`“${text}” here`, async () => {
    await fetchDue(shop)
    return shop.probe.evaluate(async id => (await probe.db.messages.toArray()).some(message => message.id === id), line.id)
  })
}

it('S016 S017 closing asks for feedback, the customer presses a button, and the score is on the ticket, which stays closed', async () => {
  const name = 'Rating Rita'
  await open(name)
  await resolve()
  await press(shop.panel, 'switch', 'Send a feedback request')
  await read(shop.panel, english)
  await close()
  expect(shop.practice.sent(name)).toEqual([english])
  expect(shop.practice.thread(name).lines.at(-1)?.offers?.length).toBe(5)
  expect(await ticketOf(shop, name)).toMatchObject({ status: 'closed', reason: 'resolved' })

  await writes(name, '5 ★')
  const after = await ticketOf(shop, name)
  expect(after).toMatchObject({ status: 'closed', reason: 'resolved', feedback: { score: 5 } })
  expect(after.waitingSince).toBeUndefined()
  await read(shop.panel, 'The customer rated 5 of 5')
  await read(shop.panel, '5/5')
})

it('S016 the choice is remembered; nobody is asked twice for one matter, and other words open the ticket again', async () => {
  const name = 'Twice Tom'
  await open(name)
  await resolve()
  await until('the switch still on', () => shop.panel.$eval('.dialog [role=switch]', element => element.getAttribute('aria-checked') === 'true'))
  await close()
  await writes(name, '2 ★')
  await writes(name, 'It came broken')
  expect(await ticketOf(shop, name)).toMatchObject({ status: 'open', feedback: { score: 2 } })

  await resolve()
  await read(shop.panel, 'The customer was asked already')
  await close()
  expect(shop.practice.sent(name)).toEqual([english])
})

it('S016 a customer who has blocked the Page: the ticket is closed, and the request says what became of it', async () => {
  const name = 'Blocked Bea'
  await open(name)
  shop.practice.thread(name).blocked = true
  await resolve()
  await press(shop.panel, 'button', 'Close ticket')
  await read(shop.panel, 'The customer cannot be reached')
  expect(await ticketOf(shop, name)).toMatchObject({ status: 'closed' })
  expect((await ticketOf(shop, name)).feedback).toBeUndefined()
  expect(shop.practice.sent(name)).toEqual([])
  await press(shop.panel, 'button', 'Delete')
  await delivered(shop)
})

it('asks for the phone number with a button that says it', async () => {
  const name = 'Phone Phil'
  await open(name)
  shop.practice.thread(name).phone = '0901 234 567'
  // S002: the composer takes the focus once, and would close a menu that is open by then.
  await until('the focus in the composer', () => shop.panel.evaluate(() => document.activeElement?.tagName === 'TEXTAREA'))
  await press(shop.panel, 'button', 'Ask for…')
  await press(shop.panel, 'menuitem', 'Phone number')
  await until('the question', () => shop.panel.$eval('textarea', field => field.value.startsWith('Which phone number')))
  await type(shop.panel, 'Reply', ' Thanks')
  await send(shop.panel)
  await delivered(shop)
  expect(shop.practice.thread(name).lines.at(-1)).toMatchObject({ text: 'Which phone number can we reach you on? Thanks', offers: ['0901 234 567'] })
  await writes(name, '0901 234 567')
  await read(shop.panel, '0901 234 567')
})
