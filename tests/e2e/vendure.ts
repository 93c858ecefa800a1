import type { Desk } from './desk'
import { openExtensionPage } from '@/practice/local/browser'
import { press, read, type } from './panel'
import { until } from './until'

/** The one shop of a browser. */
export const shopId = ({ probe: page }: Desk) => page.evaluate(async () => (await probe.db.shops.toCollection().first())!.id)
/** Connects it as somebody does in the settings, and waits for its whole catalogue. */
export async function connectVendure(desk: Desk, address: string) {
  const settings = await openExtensionPage(desk.launched, 'options.html')
  await press(settings, 'button', 'Add a shop')
  await press(settings, 'tab', 'Vendure')
  await type(settings, 'Address', address)
  await type(settings, /^User name/, 'superadmin')
  await (await settings.waitForSelector('input[type=password]'))!.focus()
  await settings.keyboard.type('superadmin')
  await type(settings, /^Link to pay/, 'https://shop.example/pay/{code}')
  await press(settings, 'button', 'Check')
  await read(settings, 'This works with this key')
  await press(settings, 'button', 'Connect')
  await until('the whole catalogue', () => desk.probe.evaluate(async () => (await probe.db.shops.toCollection().first())?.filledAt))
  await settings.close()
}
