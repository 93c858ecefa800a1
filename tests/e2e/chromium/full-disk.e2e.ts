import type { Shop } from '../shop'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { delivered, owed, syncNow } from '../desk'
import { press, read, see, send, type, unread } from '../panel'
import { openShop } from '../shop'
import { until } from '../until'

const name = 'Nguyễn Thị Lan'
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
  shop.practice.say({ name, text: 'Còn hàng không shop?' })
  await syncNow(shop)
})
afterAll(() => shop.close())

/** Runs in the page or worker. `unlimitedStorage` lifts the browser's quota, so its error is raised where it would be. */
function fill(full: boolean) {
  const store = IDBObjectStore.prototype as IDBObjectStore & { kept?: Pick<IDBObjectStore, 'put' | 'add'> }
  store.kept ??= { put: store.put, add: store.add }
  const refuse = () => {
    throw new DOMException('The disk is full', 'QuotaExceededError')
  }
  Object.assign(store, full ? { put: refuse, add: refuse } : store.kept)
}

async function disk(state: 'full' | 'room') {
  await shop.panel.evaluate(fill, state === 'full')
  const worker = await until('the worker', () => shop.launched.browser.targets().find(target => target.type() === 'service_worker')?.worker())
  await worker.evaluate(fill, state === 'full')
}

const draft = async () => (await see(shop.panel, 'textbox', 'Reply')).evaluate(field => (field as HTMLTextAreaElement).value)

it('a full disk says so, keeps what was typed, and sends it once there is room', async () => {
  await press(shop.panel, 'button', /^Pull ticket/)
  await press(shop.panel, 'row', /Nguyễn Thị Lan/)
  await type(shop.panel, 'Reply', 'Dạ còn ạ')
  await disk('full')
  await send(shop.panel)
  await read(shop.panel, 'The disk is full')
  await until('the words back in the field', async () => await draft() === 'Dạ còn ạ', { tell: draft })
  expect(shop.practice.sent(name)).toEqual([])

  await disk('room')
  await send(shop.panel)
  await delivered(shop)
  expect(shop.practice.sent(name)).toEqual(['Dạ còn ạ'])
})

it('messages that cannot be kept are told in the queue, stay at the channel, and come once there is room', async () => {
  await press(shop.panel, 'button', 'Back')
  await disk('full')
  shop.practice.say({ name, text: 'Cho mình xin giá' })
  await syncNow(shop)
  await read(shop.panel, 'New messages cannot be kept')

  await disk('room')
  await syncNow(shop)
  await read(shop.panel, 'Cho mình xin giá')
  await unread(shop.panel, 'New messages cannot be kept')
  expect(await owed(shop)).toEqual([])
})
