import type { Page } from 'puppeteer'
import type { Desk } from '../desk'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openExtensionPage } from '@/practice/local/browser'
import { startDesk } from '../desk'
import { press, read, see, type } from '../panel'
import { picturesOfFailures } from '../pictures'
import { until } from '../until'

let desk: Desk
let settings: Page
beforeAll(async () => {
  desk = await startDesk('firefox')
  settings = await until('the settings', () => openExtensionPage(desk.launched, 'options.html'))
})
afterAll(() => desk.close())
picturesOfFailures(() => [settings])

it('S110 a Page is connected by a login in Firefox, whose window comes back to Firefox’s own address', async () => {
  await press(settings, 'button', 'Connect a Facebook Page')
  expect(await settings.$eval('code', code => code.textContent)).toMatch(/^https:\/\/[\da-f]{40}\.extensions\.allizom\.org\/facebook$/)
  await type(settings, 'App ID', '900000000000001')
  await press(settings, 'button', 'Log in with Facebook')
  const dialog = await until('the login window', async () => (await desk.launched.browser.pages()).find(page => page.url().startsWith('https://www.facebook.com/v26.0/dialog/oauth')))
  // The window goes with the answer, sometimes before the press is told to be done.
  await press(dialog, 'button', /^Continue as/).catch(() => {})
  await read(settings, 'Choose your Pages')
  await press(settings, 'button', 'Connect 2 Pages')
  await see(settings, 'heading', 'Mộc Home')
  expect(await desk.probe.evaluate(async () => (await probe.db.sources.toArray()).map(({ name }) => name).sort())).toEqual(['Mộc Home', 'Oak & Thread'])
})
