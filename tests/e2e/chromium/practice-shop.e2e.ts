import type { Page } from 'puppeteer'
import type { Desk } from '../desk'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPanel } from '@/practice/local/browser'
import { act, delivered, owed, startDesk, ticketOf } from '../desk'
import { killWorker } from '../kill'
import { press, read, see, type, withControl } from '../panel'
import { refuseSites } from '../refuse'
import { practiceCustomer } from '../shop'
import { until } from '../until'

let desk: Desk
beforeAll(async () => {
  desk = await startDesk('chromium')
  // Every request that reaches a server would be one too many.
  await desk.practice.close()
})
afterAll(() => desk.launched.browser.close())

function play(on: boolean) {
  return until('the practice shop', async () => {
    await desk.probe.evaluate(on => probe.send('practice', on), on)
    return true
  })
}
const tickets = () => desk.probe.evaluate(() => probe.db.tickets.toArray())
const thread = (id: string) => desk.probe.evaluate(id => probe.db.messages.where('[ticket+at+id]').between([id], [id, []]).toArray(), id)

it('works without any network, with customers of two Pages and of a team, and some who still wait', async () => {
  await play(true)
  const sources = await desk.probe.evaluate(() => probe.db.sources.toArray())
  expect(sources.map(source => [source.name, source.practice, source.failure])).toEqual([['Mộc Home', true, undefined], ['Oak & Thread', true, undefined], ['Team desk', true, undefined]])
  expect((await tickets()).length).toBeGreaterThan(10)
  expect((await tickets()).some(ticket => ticket.status === 'open')).toBe(true)
})

it('the team has its channels, colleagues with tickets of theirs, one that was handed on, and tells by itself', async () => {
  const team = (await tickets()).filter(({ source }) => source.startsWith('practice:7@'))
  expect(new Set(team.map(({ channel }) => channel))).toEqual(new Set(['web', 'email', 'whatsapp', 'telegram']))
  expect(team.filter(({ assignee }) => assignee === 'me')).toHaveLength(1)
  expect(team.some(({ team }) => team?.endsWith('#team6'))).toBe(true)
  expect(team.some(({ assignee }) => assignee?.endsWith('#12'))).toBe(true)
  const present = await until('the cable', async () => {
    await desk.probe.evaluate(() => probe.send('sync'))
    return desk.probe.evaluate(async () => (await probe.db.presences.toArray())[0])
  })
  expect(Object.keys(present.agents).length).toBeGreaterThan(1)
})

it('a reply is answered by the customer, of a Page and of the team, also when the worker dies in between', async () => {
  const waiting = (await tickets()).filter(({ kind, status, lastFrom, assignee, team }) => kind === 'message' && status === 'open' && lastFrom === 'customer' && !team && [undefined, 'me'].includes(assignee))
  const chosen = [waiting.find(({ source }) => !source.includes('@'))!.id, waiting.find(({ source }) => source.includes('@'))!.id]
  for (const id of chosen) await act(desk, id, 'reply', { text: 'Of course, which size?', files: [] })
  await killWorker(desk.probe)
  await delivered(desk)
  await killWorker(desk.probe)
  for (const id of chosen) {
    const said = await until(`an answer of the customer of ${id}`, async () => {
      await desk.probe.evaluate(() => probe.send('syncNow'))
      const entries = await thread(id)
      const ours = entries.findIndex(entry => entry.kind === 'message' && entry.text === 'Of course, which size?')
      return ours >= 0 && entries.slice(ours + 1).some(entry => entry.kind === 'message' && entry.from === 'customer') ? entries : false
    }, { within: 50_000 })
    expect(said.filter(entry => entry.kind === 'message' && entry.text === 'Of course, which size?')).toHaveLength(1)
  }
  expect(await owed(desk)).toEqual([])
})

/** What was copied in a page that nobody may look into becomes a ticket, with the customer's fields. */
async function pastedTicket(panel: Page) {
  await panel.evaluate(() => navigator.clipboard.writeText('Phạm Hà, 0987 654 321, giao về 7 Trần Phú, Hà Nội'))
  await press(panel, 'button', 'Back')
  await press(panel, 'button', /^Pages/)
  await press(panel, 'menuitem', 'New ticket from this page')
  await (await see(panel, 'textbox', 'What the customer wrote')).focus()
  await withControl(panel, 'v')
  await see(panel, 'checkbox', /0987 654 321/)
  await press(panel, 'button', 'Create ticket')
  await see(panel, 'heading', 'Phạm Hà')
  const { customer } = await ticketOf(desk, 'Phạm Hà')
  const facts = () => desk.probe.evaluate(async id => Object.values((await probe.db.customers.get(id))?.facts ?? {}).flatMap((values = []) => values.map(({ value }) => value)), customer)
  await until('the phone on the card', async () => (await facts()).includes('0987 654 321'), { tell: facts })
}

/** An article of the team's Help Center goes into the answer by keyboard, and out again by one undo. */
async function articleIntoAnswer(panel: Page, written: () => Promise<string>) {
  const { name } = (await tickets()).find(({ source, assignee }) => source.includes('@') && assignee === 'me')!
  await press(panel, 'button', 'Back')
  await (await see(panel, 'searchbox', /Search/)).evaluate(field => (field as HTMLInputElement).select())
  await type(panel, /Search/, name, 'searchbox')
  await press(panel, 'row', new RegExp(name))
  await press(panel, 'button', 'Knowledge article')
  await until('articles', () => panel.evaluate(() => document.querySelector('.articles [role=option]') !== null))
  await panel.keyboard.press('Enter')
  await until('the article in the answer', async () => /^\S.*\nhttps:\/\/help\.lampshop\.example\/hc\/lamp-shop\/articles\/[\w-]+$/.test(await written()), { tell: written })
  await withControl(panel, 'z')
  await until('it undone', async () => await written() === '', { tell: written })
}

it('S002 S084 S145 with every site refused the panel works by copy and paste', async () => {
  const { browser } = desk.launched
  await refuseSites(desk.launched)
  const beside = await browser.newPage()
  // Nobody answers there, and the browser does not even tell where it is.
  await beside.goto('https://courier.example/chat').catch(() => {})
  const panel = await until('the panel', () => openPanel(desk.launched, beside), { within: 40_000 })
  await browser.defaultBrowserContext().overridePermissions(desk.launched.base, ['clipboard-read', 'clipboard-write'])
  const { name } = await practiceCustomer(desk)
  await type(panel, /Search/, name, 'searchbox')
  await press(panel, 'row', new RegExp(name))
  const written = () => panel.$eval('textarea', field => field.value)
  const copied = async (words: RegExp) => {
    await until(`${words} in the composer`, async () => words.test(await written()), { tell: written })
    await press(panel, 'button', 'Copy, to paste it into the page')
    await read(panel, 'Copied')
    expect(await panel.evaluate(() => navigator.clipboard.readText())).toBe(await written())
  }
  await type(panel, 'Reply', '/thank')
  await panel.keyboard.press('Enter')
  await copied(/^[^/]+\S/)
  await press(panel, 'tab', 'Shop')
  await type(panel, 'Name, SKU, barcode', 'CL-SP-130', 'searchbox')
  await press(panel, 'button', 'Insert')
  await copied(/459[.,]000/)
  await press(panel, 'tab', 'Shop')
  await press(panel, 'tab', 'Promotions')
  await press(panel, 'button', /Insert.*Giảm ngay 50\.000đ/)
  await copied(/TONIGHT/)
  await press(panel, 'tab', 'Shop')
  await press(panel, 'tab', 'Products')
  await press(panel, 'button', 'Add to cart')
  await press(panel, 'tab', /^Cart/)
  await press(panel, 'button', 'Create checkout link')
  await copied(/https:\/\/practice-shop\.invalid\//)
  await pastedTicket(panel)
  await articleIntoAnswer(panel, written)
  await panel.close()
})

it('goes away with everything in it when it is switched off; what the agent began of a page stays', async () => {
  await play(false)
  expect((await tickets()).map(({ name }) => name)).toEqual(['Phạm Hà'])
  expect(await desk.probe.evaluate(async () => [await probe.db.sources.count(), await probe.db.customers.count()])).toEqual([1, 1])
  expect(await desk.probe.evaluate(async () => (await probe.db.messages.toArray()).flatMap(entry => entry.ticket.startsWith('practice:') ? entry.ticket : []))).toEqual([])
})
