import type { Shop } from '../shop'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mocHome } from '@/practice/world'
import { delivered, syncNow } from '../desk'
import { press, read, rows, see, send, type } from '../panel'
import { picturesOfFailures } from '../pictures'
import { comesIn, openShop } from '../shop'
import { until } from '../until'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
  await shop.probe.evaluate(async (id) => {
    await probe.writeSetting('view', { list: 'open', tab: 'all', page: '*', sort: 'newest' })
    await probe.send('greets', id, true)
  }, `facebook:${mocHome.id}`)
})
afterAll(() => shop.close())
picturesOfFailures(() => [shop.panel])

const shows = (...names: string[]) => until(`the rows ${names.join()}`, async () => (await rows(shop.panel)).sort().join() === names.sort().join())
const tab = (name: RegExp) => press(shop.panel, 'tab', name)

it('S050 S047 S048 a first-time writer of a Page that greets stands in Chatbot only, also after a second message', async () => {
  await comesIn(shop, { name: 'Lan', text: 'Is it still there?' }, { name: 'Lan', text: 'Hello?' })
  await tab(/Chatbot/)
  await shows('Lan')
  await tab(/All$/)
  await shows()
  await tab(/Messages/)
  await shows()
})

it('S060 a reply that fails moves nothing; the one that arrives moves the ticket to Messages, and that is said', async () => {
  await tab(/Chatbot/)
  await press(shop.panel, 'row', /Lan/)
  shop.practice.faults.push({ match: 'POST /messages', kind: 'windowClosed' })
  await type(shop.panel, 'Reply', 'It is')
  await send(shop.panel)
  await read(shop.panel, 'Not sent')
  await press(shop.panel, 'button', 'Back')
  await shows('Lan')

  shop.practice.faults.length = 0
  await press(shop.panel, 'row', /Lan/)
  await press(shop.panel, 'button', 'Try again')
  await read(shop.panel, 'Lan is now under Messages')
  await delivered(shop)
  await press(shop.panel, 'button', 'Back')
  await shows()
  await tab(/Messages/)
  await shows('Lan')
  expect(shop.practice.sent('Lan')).toEqual(['It is'])
})

it('S060 a reply typed in the Page’s own inbox moves it too', async () => {
  await comesIn(shop, { name: 'Budi', text: 'Halo kak' })
  await tab(/Chatbot/)
  await shows('Budi')
  shop.practice.say({ name: 'Budi', text: 'Halo', from: 'page' })
  await syncNow(shop)
  await shows()
  await tab(/Messages/)
  await shows('Budi', 'Lan')
})

it('S033 S034 from a hundred new customers on the button and the toolbar say 99+', async () => {
  for (let i = 0; i < 100; i++) shop.practice.say({ name: `Customer ${i}`, text: 'Hello' })
  await until('all of them here', async () => {
    await syncNow(shop)
    return await shop.probe.evaluate(async () => await probe.db.tickets.count()) === 102
  })
  await see(shop.panel, 'button', /^Pull ticket .*100 new tickets/)
  await read(shop.panel, '99+')
})
