import type { Page } from 'puppeteer'
import type { Desk } from '../desk'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openExtensionPage } from '@/practice/local/browser'
import { tokens } from '@/practice/tokens'
import { act, delivered, startDesk, ticketOf } from '../desk'
import { guide } from '../guide'
import { press, read, see, textOf, type, unread } from '../panel'
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
const at = 'https://www.facebook.com/v26.0/dialog/oauth'
const { named, all } = guide('Connect your Facebook Page')

/** The window that the browser has opened for the login. */
async function loginWindow(): Promise<Page> {
  const target = await desk.launched.browser.waitForTarget(target => target.url().startsWith(at), { timeout: 20_000 })
  const page = await until('the dialog', () => target.asPage())
  await page.waitForSelector('body')
  return page
}
const untick = (dialog: Page, name: string, value: string) => dialog.$eval(`input[name=${name}][value="${value}"]`, box => box.click())
/** The window goes with the answer, sometimes before the press is told to be done. */
const goOn = (dialog: Page, words = /^Continue as/) => press(dialog, 'button', words).catch(() => {})

it('S110 a login window that is closed says that, and nothing is connected', async () => {
  await press(settings, 'button', 'Connect a Facebook Page')
  await type(settings, 'App ID', '900000000000001')
  await press(settings, 'button', 'Log in with Facebook')
  await read(settings, 'Waiting for the login window')
  await (await loginWindow()).close()
  await read(settings, 'The login window was closed')
  expect(await sources()).toEqual([])
})

it('S110 a wrong app id shows Facebook’s own error in the window', async () => {
  await settings.$eval('input', field => field.select())
  await type(settings, 'App ID', '12345')
  await press(settings, 'button', 'Log in with Facebook')
  const dialog = await loginWindow()
  await read(dialog, 'Invalid App ID')
  await dialog.close()
  await read(settings, 'compare the app ID and the address with the settings of the app')
})

it('S110 “Cancel” in the window is said', async () => {
  await settings.$eval('input', field => field.select())
  await type(settings, 'App ID', '900000000000001')
  await press(settings, 'button', 'Log in with Facebook')
  await goOn(await loginWindow(), /^Cancel/)
  await read(settings, 'The login was cancelled')
  await press(settings, 'button', 'Cancel')
})

it('S110 the README’s guide “Connect your Facebook Page”, step by step', async () => {
  const panel = await openExtensionPage(desk.launched, 'sidepanel.html')
  await press(panel, 'button', new RegExp(`^${named('Connect your Facebook Page')}`))
  await until('the settings in front', () => settings.evaluate(() => document.visibilityState === 'visible'))
  await panel.close()
  await see(settings, 'tab', named('Connections'))
  await press(settings, 'button', named('Connect a Facebook Page'))
  await see(settings, 'tab', named('Log in'))
  const address = await settings.$eval('code', code => code.textContent)
  expect(address).toBe(named('https://afoooojhbegafdgfjibfajmplmjeknic.chromiumapp.org/facebook'))
  await press(settings, 'button', named('Copy'))
  await read(settings, 'Copied')
  expect(await settings.$eval('input', field => field.value), 'the id typed before').toBe('900000000000001')
  await see(settings, 'textbox', named('App ID'))

  await press(settings, 'button', named('Log in with Facebook'))
  const dialog = await loginWindow()
  const asked = new URL(dialog.url()).searchParams
  expect([asked.get('redirect_uri'), asked.get('response_type'), asked.has('client_secret')]).toEqual([address, 'token', false])
  expect(asked.get('scope')!.split(',').sort()).toEqual(all(/`((?:pages|business)_\w+)`/g))
  await goOn(dialog)

  await read(settings, named('Choose your Pages'))
  await read(settings, 'Your tasks on the Page do not include messages')
  expect(await settings.$$eval('.offer input', boxes => boxes.map(box => [box.checked, box.disabled]))).toEqual([[true, false], [true, false], [false, true]])
  expect(await sources()).toEqual([])
  await press(settings, 'button', named('Connect 2 Pages'))
  await see(settings, 'heading', 'Mộc Home')
  await see(settings, 'heading', 'Oak & Thread')
  await until('two Pages at work', async () => (await textOf(settings)).match(/Working/g)?.length === 2)

  await press(settings, 'button', named('Health'))
  for (const words of ['Token does not expire', 'Data can be read until', 'Messages are read and answered', 'Comments can be read', 'Your tasks on the Page include messages', 'Checked just now']) await read(settings, words)
  await press(settings, 'button', named('Check again'))
  await read(settings, 'Checked just now')
  expect(await settings.content()).not.toMatch(/EAA\w/)
})

it('the tokens are kept as secrets of each Page; the person’s is not kept at all', async () => {
  const kept = await desk.probe.evaluate(async () => {
    const rows = await Promise.all(probe.db.tables.map(table => table.toArray()))
    const storage = (globalThis as unknown as { chrome: { storage: { local: { get: () => Promise<Record<string, unknown>> } } } }).chrome.storage.local
    return { rows: JSON.stringify(rows), stored: await storage.get() }
  })
  expect(kept.rows).not.toMatch(/EAA\w/)
  const secrets = Object.entries(kept.stored).filter(([, value]) => /EAA\w/.test(JSON.stringify(value)))
  expect(secrets.map(([name]) => name).sort()).toEqual(['secret:facebook:104200000000001', 'secret:facebook:104200000000002'])
  expect(new Set(secrets.map(([, value]) => value)).size).toBe(2)
})

it('S110 one that stops working is connected again by a login: same Page, nothing lost, what waited goes out', async () => {
  const { id } = await ticketOf(desk, 'Lan')
  for (const grant of Object.values(desk.practice.world.tokens)) {
    if (grant.page === '104200000000001') grant.dead = 460
  }
  await act(desk, id, 'reply', { text: 'Waiting', files: [] })
  await read(settings, named('Needs you'))
  await press(settings, 'button', named('Connect again'))
  await press(settings, 'button', 'Log in with Facebook')
  const dialog = await loginWindow()
  expect(new URL(dialog.url()).searchParams.get('auth_type')).toBe('rerequest')
  await untick(dialog, 'page', '104200000000002')
  await untick(dialog, 'page', '104200000000003')
  await goOn(dialog)
  await read(settings, 'It gets the new token, its data stays.')
  await press(settings, 'button', 'Connect 1 Page')
  await unread(settings, 'Needs you')
  await delivered(desk)
  expect(desk.practice.sent('Lan')).toEqual(['Waiting'])
  expect((await sources()).map(({ id }) => id)).toEqual(['facebook:104200000000001', 'facebook:104200000000002'])
  expect((await ticketOf(desk, 'Lan')).id).toBe(id)
})

it('S110 a permission that was declined is named with what stops working, and nothing is changed', async () => {
  await press(settings, 'button', 'Connect a Facebook Page')
  await press(settings, 'button', 'Log in with Facebook')
  const dialog = await loginWindow()
  await untick(dialog, 'scope', 'pages_messaging')
  await goOn(dialog)
  await press(settings, 'button', 'Connect 2 Pages')
  await read(settings, 'Not every Page was connected')
  await read(settings, 'Without it, messages are neither read nor answered')
  await see(settings, 'button', 'Log in again')
  expect((await sources()).every(({ trouble }) => trouble === undefined)).toBe(true)
  await press(settings, 'button', 'Cancel')
})

it('S110 a pasted token of a person or a system user opens the same choice', async () => {
  await press(settings, 'button', 'Connect a Facebook Page')
  await press(settings, 'tab', named('Paste a token'))
  await type(settings, 'Token', tokens.user)
  await press(settings, 'button', named('Check'))
  await read(settings, 'Choose your Pages')
  await press(settings, 'button', 'Connect 2 Pages')
  await unread(settings, 'Choose your Pages')
  expect(await sources()).toHaveLength(2)
})

it('S063 S093 one Page whose login has ended is named at “Sync now” and does not touch the others', async () => {
  const oak = desk.practice.world.tokens[tokens.oakThread]!
  oak.dead = 463
  desk.practice.say({ name: 'Lan', text: 'Still there?' })
  const panel = await openExtensionPage(desk.launched, 'sidepanel.html')
  await press(panel, 'button', 'Sync now')
  await read(panel, 'The token has expired')
  const troubles = async () => Object.fromEntries((await sources()).map(({ name, trouble }) => [name, trouble?.code]))
  await until('the one in trouble', async () => (await troubles())['Oak & Thread'] === 'expired')
  expect(await troubles()).toEqual({ 'Mộc Home': undefined, 'Oak & Thread': 'expired' })
  const ticket = await until('what the other Page has', async () => {
    const found = await ticketOf(desk, 'Lan')
    return found.snippet === 'Still there?' && found
  })
  await act(desk, ticket.id, 'reply', { text: 'Yes', files: [] })
  await delivered(desk)
  expect(desk.practice.sent('Lan')).toEqual(['Waiting', 'Yes'])

  oak.dead = undefined
  await desk.probe.evaluate(id => probe.send('recheck', id), 'facebook:104200000000002')
  await unread(panel, 'The token has expired')
  await until('no trouble', async () => (await troubles())['Oak & Thread'] === undefined)
})
