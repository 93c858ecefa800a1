import type { Page } from 'puppeteer'
import type { Desk } from '../desk'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openExtensionPage } from '@/practice/local/browser'
import { tokens } from '@/practice/tokens'
import { act, connect, owed, startDesk, ticketOf } from '../desk'
import { gone, panelOf, press, read, see, textOf, type } from '../panel'
import { picturesOfFailures } from '../pictures'
import { until } from '../until'

let desk: Desk
let settings: Page
beforeAll(async () => {
  desk = await startDesk('chromium')
  desk.practice.say({ name: 'Lan', text: 'Hello' })
  settings = await openExtensionPage(desk.launched, 'options.html')
})
afterAll(() => desk.close())
picturesOfFailures(() => [settings])
beforeEach(async () => {
  desk.practice.faults.length = 0
  await settings.bringToFront()
})

const sources = () => desk.probe.evaluate(async () => await probe.db.sources.toArray())

it.each([
  ['expired', tokens.expired, 'The token has expired'],
  ['of a changed password', tokens.passwordChanged, 'The password was changed'],
  ['without pages_messaging', tokens.noMessaging, 'pages_messaging'],
  ['made up', 'EAAmadeup', 'Facebook does not know this token'],
  ['not even a token', 'Hello wörld', 'Facebook does not know this token'],
])('S110 a token that is %s says so in words, and nothing is connected', async (_, token, words) => {
  await press(settings, 'button', 'Connect a Facebook Page')
  await press(settings, 'tab', 'Paste a token')
  await type(settings, 'Token', token)
  await press(settings, 'button', 'Check')
  await read(settings, words)
  await read(settings, 'Nothing was connected.')
  expect(await sources()).toEqual([])
  await press(settings, 'button', 'Cancel')
})

it('S110 without a connection the check says that, and what was pasted is still there', async () => {
  desk.practice.faults.push({ kind: 'resetBefore' })
  await press(settings, 'button', 'Connect a Facebook Page')
  await press(settings, 'tab', 'Paste a token')
  await type(settings, 'Token', tokens.mocHome)
  await press(settings, 'button', 'Check')
  await read(settings, 'No connection to the channel.')
  expect(await settings.$eval('textarea', field => field.value)).toBe(tokens.mocHome)
  desk.practice.faults.length = 0
  await press(settings, 'button', 'Check')
  await press(settings, 'button', 'Connect')
  await see(settings, 'heading', 'Mộc Home')
  await read(settings, 'Working')
})

it('a token that stops working says “Needs you” and what to do, and a new one goes on where it stopped', async () => {
  await connect(desk)
  const { id } = await ticketOf(desk, 'Lan')
  desk.practice.faults.push({ kind: 'passwordChanged' })
  await act(desk, id, 'reply', { text: 'Waiting', files: [] })
  await read(settings, 'Needs you')
  await read(settings, 'The password was changed')
  expect(await owed(desk)).toMatchObject([{ action: 'reply', state: 'waiting' }])

  desk.practice.faults.length = 0
  await press(settings, 'button', 'Connect again')
  await type(settings, 'Token', tokens.mocHome)
  await press(settings, 'button', 'Check')
  await press(settings, 'button', 'Connect')
  await read(settings, 'Working')
  await until('the reply at the Page', () => desk.practice.sent('Lan').length === 1)
})

it('a paused Page fetches and sends nothing, and goes on when resumed', async () => {
  const { id } = await ticketOf(desk, 'Lan')
  await press(settings, 'button', 'Pause')
  await read(settings, 'Nothing is fetched or sent. Everything is kept.')
  await act(desk, id, 'reply', { text: 'While paused', files: [] })
  await desk.probe.evaluate(() => probe.send('syncNow'))
  expect(desk.practice.sent('Lan')).toHaveLength(1)
  await press(settings, 'button', 'Resume')
  await until('the reply at the Page', () => desk.practice.sent('Lan').length === 2, { tell: async () => [await sources(), await owed(desk), desk.practice.sent('Lan')] })
})

it.each([['Tiếng Việt', 'vi', 'Cài đặt|Kết nối'], ['Magyar', 'hu', 'Kapcsolatok'], ['Bahasa Indonesia', 'id', 'Koneksi|Sambungan'], ['English', 'en', 'Connections']])('the language %s is chosen in the settings and holds in the panel at once', async (name, code, words) => {
  const panel = await panelOf(desk)
  await settings.bringToFront()
  await settings.evaluate(() => document.querySelector<HTMLElement>('[role=tab][data-name=appearance]')?.click())
  const pick = await until('the languages', () => settings.$('select'))
  await pick.select(code)
  await until(`lang=${code}`, async () => await settings.evaluate(() => document.documentElement.lang) === code && await panel.evaluate(() => document.documentElement.lang) === code)
  await until(words, async () => new RegExp(words).test(await textOf(settings)))
  expect(name).toBeTruthy()
  expect(await textOf(panel)).not.toMatch(/\b[a-z]+\.[a-z]\w*\b(?!\.)/)
  await panel.close()
})

it('a removed Page asks what becomes of its data: kept, its tickets stay readable; deleted, nothing is left', async () => {
  await settings.goto(`${desk.launched.base}/options.html`)
  await press(settings, 'button', 'Remove')
  await read(settings, 'Remove Mộc Home?')
  await press(settings, 'radio', /^Keep its data/)
  await press(settings, 'button', 'Remove')
  await gone(settings, 'dialog')
  await until('no source', async () => (await sources()).length === 0)
  expect(await ticketOf(desk, 'Lan')).toBeTruthy()

  await connect(desk)
  await press(settings, 'button', 'Remove')
  await press(settings, 'radio', /^Delete its data/)
  await press(settings, 'button', 'Remove')
  await gone(settings, 'heading', 'Mộc Home')
  await until('no ticket', async () => await desk.probe.evaluate(async () => await probe.db.tickets.count()) === 0)
})
