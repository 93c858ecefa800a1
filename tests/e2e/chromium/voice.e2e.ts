import type { Shop } from '../shop'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { delivered } from '../desk'
import { gone, panelOf, press, read, see, send, type } from '../panel'
import { picturesOfFailures } from '../pictures'
import { openOf, openShop } from '../shop'
import { until } from '../until'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())
picturesOfFailures(() => [shop.panel])
afterEach(() => press(shop.panel, 'button', 'Back'))

const open = (name: string) => openOf(shop, name, 'Can you call me?')
const arrived = (name: string) => shop.practice.thread(name).lines.filter(line => line.from === 'page').map(({ text, enclosures: [file] }) => file ? `${file.kind} ${file.mime}` : text)

/** Records until the clock shows two seconds. */
async function speak() {
  await press(shop.panel, 'button', 'Record voice')
  await see(shop.panel, 'button', 'Done')
  await read(shop.panel, '0:02')
}

it('S007 S008 S009 a voice message is recorded, heard, and sent with its caption behind it', async () => {
  const name = 'Voice Vy'
  await open(name)
  await speak()
  const level = await until('a level', () => shop.panel.$eval('.level span', bar => Number(/\((.+)\)/.exec((bar as HTMLElement).style.transform)?.[1]) > 0))
  expect(level).toBe(true)
  await press(shop.panel, 'button', 'Done')
  await press(shop.panel, 'button', /^Play voice-/)
  await see(shop.panel, 'button', /^Pause voice-/)
  await type(shop.panel, 'Reply', 'Tomorrow at ten')
  await send(shop.panel)
  await delivered(shop)
  expect(arrived(name)).toEqual(['audio audio/wav', 'Tomorrow at ten'])
})

it('S007 what is discarded is gone', async () => {
  await open('Discard Di')
  await speak()
  await press(shop.panel, 'button', 'Discard the recording')
  await gone(shop.panel, 'button', /^Remove voice-/)
  await until('no part of it', () => shop.probe.evaluate(async () => await probe.db.files.count() === 0))
})

it('S007 a press too many is no message', async () => {
  await open('Short Shi')
  await press(shop.panel, 'button', 'Record voice')
  await shop.panel.waitForSelector('.recording .button')
  await shop.panel.click('.recording .button')
  await read(shop.panel, 'too short')
  expect(await shop.panel.$('.files')).toBeNull()
})

it('S007 with the panel closed in the middle, what was said is back with the reply', async () => {
  const name = 'Closing Cam'
  await open(name)
  await speak()
  await shop.panel.close()
  shop.panel = await panelOf(shop)
  await press(shop.panel, 'row', new RegExp(name))
  await read(shop.panel, 'A recording that was cut off is back')
  await see(shop.panel, 'button', /^Remove voice-/)
  await send(shop.panel)
  await delivered(shop)
  expect(arrived(name)).toEqual(['audio audio/wav'])
})

it('S007 another ticket ends it and gets nothing of it', async () => {
  await open('First Fa')
  await speak()
  await press(shop.panel, 'button', 'Back')
  await open('Second Su')
  expect(await shop.panel.$('.files')).toBeNull()
  await press(shop.panel, 'button', 'Back')
  await press(shop.panel, 'row', /First Fa/)
  await see(shop.panel, 'button', /^Remove voice-/)
})

it.each([
  ['S007 permission denied', 'NotAllowedError', 'could not ask for the microphone here'],
  ['S007 no microphone', 'NotFoundError', 'No microphone was found'],
  ['S007 a microphone in use', 'NotReadableError', 'could not be started'],
])('%s is said in words', async (_, error, words) => {
  await open(`Silent ${error}`)
  await shop.panel.evaluate((error) => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', error))
  }, error)
  await press(shop.panel, 'button', 'Record voice')
  await read(shop.panel, words)
  if (error !== 'NotAllowedError') return
  // A page of its own has room for the browser's question.
  await press(shop.panel, 'button', 'Ask in a tab')
  const target = await shop.launched.browser.waitForTarget(target => target.url().endsWith('/microphone.html'))
  const tab = await target.asPage()
  await read(tab, 'The microphone may be used')
  await press(tab, 'button', 'Close this tab')
  await until('the tab gone', () => tab.isClosed())
})
