import type { Page } from 'puppeteer'
import type { Shop } from '../shop'
import type { Practice } from '@/practice/local/server'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startPractice } from '@/practice/local/server'
import { holdBefore } from '../../vendure/hold'
import { payInFull, seed } from '../../vendure/seed'
import { startVendure } from '../../vendure/start'
import { act, connect, delivered, quietWorld, startDesk, syncNow, ticketOf } from '../desk'
import { killBrowser, killWorker } from '../kill'
import { heard, overhear, pressNotification, shown } from '../notices'
import { panelOf, press, read, see, textOf, type } from '../panel'
import { picturesOfFailures } from '../pictures'
import { comesIn } from '../shop'
import { until } from '../until'
import { connectVendure, shopId } from '../vendure'

const name = 'Nguyễn Thị Lan'
const phone = '0901 234 567'
const address = '12 Lê Lợi, Huế'

let server: Awaited<ReturnType<typeof startVendure>>
/** Between the browsers and Vendure. */
let line: Awaited<ReturnType<typeof holdBefore>>
let vendure: Awaited<ReturnType<typeof seed>>
let practice: Practice
let userDataDir: string
/** Who talks to the customer, and a colleague in a browser of their own. */
let agent: Shop
let colleague: Shop | undefined
let ticket: string
picturesOfFailures(() => [agent.panel, ...(colleague ? [colleague.panel] : [])])

async function beginDesk(folder?: string): Promise<Shop> {
  const desk = await startDesk('chromium', { practice, userDataDir: folder })
  return { ...desk, panel: await panelOf(desk) }
}

beforeAll(async () => {
  userDataDir = mkdtempSync(join(tmpdir(), 'deskside-'))
  practice = await startPractice({ world: quietWorld() })
  const starting = startVendure().then(async (started) => {
    server = started
    vendure = await seed(started.address)
    line = await holdBefore(started.address)
  })
  agent = await beginDesk(userDataDir)
  await connect(agent)
  await comesIn(agent, { name, text: `Váy hoa còn size M không ạ? ${phone}` })
  ticket = (await ticketOf(agent, name)).id
  await starting
}, 180_000)
afterAll(async () => {
  await Promise.all([agent?.close(), colleague?.close()])
  await practice?.close()
  line?.close()
  server?.close()
  rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 })
})

async function know({ probe: page }: Shop) {
  await page.evaluate(async (id, phone, address) => {
    const row = (await probe.db.tickets.get(id))!
    const fact = (value: string) => [{ id: value, value, from: 'typed' as const, at: Date.now() }]
    await probe.db.customers.put({ id: row.customer, source: row.source, facts: { phone: fact(phone), address: fact(address) } })
  }, ticket, phone, address)
}
async function openTicket({ panel }: Shop) {
  await press(panel, 'row', new RegExp(name))
  await see(panel, 'tab', 'Shop')
}
const composer = (page: Page) => page.$eval('textarea', field => field.value)
const made = ({ probe: page }: Shop) => page.evaluate(async () => (await probe.db.checkouts.orderBy('id').toArray()).filter(({ step }) => step === 'made').sort((a, b) => a.createdAt - b.createdAt))
const native = (order = '') => order.slice(order.lastIndexOf(':') + 1)
/** Orders one piece, as the cart does. Resolves with how it was answered. */
async function order(sku: string, { nonce = crypto.randomUUID() as string, code }: { nonce?: string, code?: string } = {}) {
  const shop = await shopId(agent)
  const lines = [{ variant: `${shop}:${vendure.variants[sku]}`, quantity: 1 }]
  const cart = { nonce, lines, ...(code ? { code } : {}), customer: { name: 'Lan', phone: '+84901234567' } }
  return agent.probe.evaluate(async (wish) => {
    await probe.send('checkout', wish)
    return (await probe.db.checkouts.get(wish.cart.nonce))!
  }, { ticket, shop, by: 'me', cart })
}
/** Orders and drafts that Vendure has. */
const inVendure = async () => (await vendure.ask<{ totalItems: number }>(`query { orders { totalItems } }`)).orders!.totalItems
const events = ({ probe: page }: Shop) => page.evaluate(async id => (await probe.db.messages.where('[ticket+at+id]').between([id], [id, []]).toArray()).flatMap(row => row.kind === 'event' && row.action.startsWith('checkout') ? [`${row.action} ${row.detail?.number}`] : []), ticket)
const mark = ({ probe: page }: Shop) => page.evaluate(async id => (await probe.db.tickets.get(id))?.checkout, ticket)

/** A colleague in a browser of their own, with the same Page and the same shop. */
async function joinDesk() {
  colleague = await beginDesk()
  await connect(colleague)
  await syncNow(colleague)
  await ticketOf(colleague, name)
  await connectVendure(colleague, line.address)
  await know(colleague)
  await colleague.probe.evaluate(() => probe.send('pullIn', '*', undefined))
}

it('S132 a real Vendure that lets no page in (CORS) is connected in the settings, and says what works with this key', async () => {
  await connectVendure(agent, line.address)
  await know(agent)
})

it('S084 S020 S021 what is asked for is looked up, ordered with what is known of the customer, and its link stands in the reply', async () => {
  await openTicket(agent)
  const { panel } = agent
  await press(panel, 'tab', 'Shop')
  await type(panel, 'Name, SKU, barcode', 'vay hoa m', 'searchbox')
  await read(panel, 'Kho Thủ Đức')
  await press(panel, 'button', 'Add to cart')
  await press(panel, 'tab', /^Cart/)
  await press(panel, 'button', 'Create checkout link')
  await until('the link', async () => (await composer(panel).catch(() => '')).includes('https://shop.example/pay/'), { tell: () => textOf(panel) })
  const [row] = await made(agent)
  const { order } = await vendure.ask<{ code: string, state: string, totalWithTax: number, customer: { firstName: string, phoneNumber: string }, shippingAddress: { streetLine1: string } }>(
    `query ($id: ID!) { order(id: $id) { code state totalWithTax customer { firstName phoneNumber } shippingAddress { streetLine1 } } }`,
    { id: native(row!.order) },
  )
  expect(order).toMatchObject({ state: 'ArrangingPayment', totalWithTax: 37_500_000, customer: { firstName: name, phoneNumber: '+84901234567' }, shippingAddress: { streetLine1: address } })
  expect(await composer(panel)).toContain(`https://shop.example/pay/${order!.code}`)
})

it('S020 a refused code leaves nothing behind in Vendure', async () => {
  const before = await inVendure()
  expect(await order('VH-1', { code: 'OLD50K' })).toMatchObject({ step: 'refused', trouble: { fault: 'coupon' } })
  expect(await inVendure()).toBe(before)
})

it('S020 the background is killed before it hears that its order was made: the order is found by its nonce, and there is one of it', async () => {
  const before = await inVendure()
  const nonce = crypto.randomUUID()
  const given = line.hold('transitionOrderToState')
  // Its answer never comes: whoever would give it is gone.
  order('VH-2', { nonce }).catch(() => {})
  await given
  expect(await agent.probe.evaluate(id => probe.db.checkouts.get(id), nonce)).toMatchObject({ step: 'making' })
  await killWorker(agent.probe)
  const found = await until('the order', async () => {
    const row = await agent.probe.evaluate((id) => {
      probe.send('syncShops').catch(() => {})
      return probe.db.checkouts.get(id)
    }, nonce)
    return row?.step === 'made' ? row : undefined
  }, { tell: () => agent.probe.evaluate(id => probe.db.checkouts.get(id), nonce) })
  expect((await events(agent)).filter(line => line.endsWith(String(found.number)))).toEqual([`checkoutOpen ${found.number}`])
  expect((await order('VH-2', { nonce })).order).toBe(found.order)
  expect(await inVendure()).toBe(before + 1)
})

it('S022 S131 it is paid in Vendure: the thread, the row and a notification that opens it say so, and in a second browser a colleague sees it paid', async () => {
  const [row] = await made(agent)
  await overhear(agent)
  await payInFull(vendure.ask, native(row!.order))
  await read(agent.panel, `Order ${row!.number} was paid`)
  expect((await events(agent)).filter(line => line.endsWith(row!.number!))).toEqual([`checkoutOpen ${row!.number}`, `checkoutPaid ${row!.number}`])
  await press(agent.panel, 'button', 'Back')
  await until('the mark', () => agent.panel.evaluate(() => /Paid/.test(document.querySelector('[role=row]')?.textContent ?? '')), { tell: () => textOf(agent.panel) })
  const notice = `${ticket} checkout ${row!.id}`
  await until('the notification', async () => (await shown(agent)).includes(notice), { tell: () => shown(agent) })
  expect(await heard(agent, notice)).toBe(`Order ${row!.number} was paid | ${name}`)
  await pressNotification(agent, notice)
  await see(agent.panel, 'tab', 'Shop')
  expect(await shown(agent)).not.toContain(notice)

  // Not before: the browser takes a notification off by itself after some seconds.
  await joinDesk()
  await openTicket(colleague!)
  await press(colleague!.panel, 'tab', 'Customer')
  await until('the order', async () => new RegExp(`#${row!.number}.*Paid`).test(await textOf(colleague!.panel)), { tell: () => textOf(colleague!.panel) })
})

it('S022 also when the ticket was closed and the browser shut meanwhile, and it stays closed', async () => {
  const row = await order('VH-3')
  expect(await mark(agent)).toBe('open')
  await act(agent, ticket, 'close', { reason: 'resolved' })
  await delivered(agent)
  await killBrowser(agent.launched.browser)
  await payInFull(vendure.ask, native(row.order))
  agent = await beginDesk(userDataDir)
  await until('the line in the thread', async () => (await events(agent)).includes(`checkoutPaid ${row.number}`), { tell: () => events(agent) })
  expect(await ticketOf(agent, name)).toMatchObject({ status: 'closed', checkout: 'paid' })
  const lines = await events(agent)
  expect(new Set(lines).size).toBe(lines.length)
})
