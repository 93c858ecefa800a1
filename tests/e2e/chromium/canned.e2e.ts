import type { Shop } from '../shop'
import { afterAll, beforeAll, beforeEach, describe } from 'vitest'
import { fillingTests } from '../canned-filling'
import { findingTests } from '../canned-finding'
import { press, see } from '../panel'
import { picturesOfFailures } from '../pictures'
import { comesIn, openShop } from '../shop'
import { afresh, canned, keep, listed, menu, typed } from '../slash'
import { until } from '../until'

/** One pixel. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const giao = 'Dạ đơn của {{customer.call_name}} {{customer.first_name}} đang trên đường ạ 🙏\n\nCần gì cứ nhắn em nhé.'
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
  await comesIn(shop, { name: 'Nguyễn Thị Lan', text: 'Shop ơi đơn của mình đến đâu rồi?' })
  await shop.probe.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), letter => letter.charCodeAt(0))
    await probe.db.files.put({ id: 'qr-file', name: 'qr.png', mime: 'image/png', size: bytes.length, blob: new Blob([bytes], { type: 'image/png' }) })
  }, png)
  await keep(
    shop,
    canned('giao', giao, { title: 'Thời gian giao hàng' }),
    canned('giaophi', 'Nội thành 22.000 ₫', { title: 'Phí giao theo khu vực' }),
    canned('giaolai', 'Dạ bưu tá giao lại ạ', { title: 'Hẹn giao lại' }),
    canned('hen', 'Dạ em hẹn {{ask:Ngày giao}}, {{choose:sáng;chiều|Buổi}} ạ', { title: 'Hẹn ngày' }),
    canned('gap', 'Dạ {{cursor}}, hẹn {{cursor}}.', { title: 'Hai chỗ trống' }),
    canned('qr', 'Mã thanh toán ạ', { title: 'QR', files: [{ id: 'qr-file', name: 'qr.png', mime: 'image/png', size: 68 }] }),
    canned('ngon', 'Thank you', { title: 'Ngôn ngữ', language: 'en', variants: [{ language: 'vi', body: 'Dạ em cảm ơn' }, { language: 'hu', body: 'Köszönjük' }] }),
    canned('vong', 'a {{snippet:vong2}}', { title: 'Vòng' }),
    canned('vong2', 'b {{snippet:vong}}', { title: 'Vòng hai' }),
  )
  await press(shop.panel, 'row', /Nguyễn Thị Lan/)
  await see(shop.panel, 'textbox', 'Reply')
  await until('the messages', async () => {
    await afresh(shop)
    await typed(shop, '/giao')
    return (await menu(shop)).length > 0 && (await listed(shop))?.[0] === 'giao'
  })
})
afterAll(() => shop.close())
picturesOfFailures(() => [shop.panel])
beforeEach(() => afresh(shop))

describe('finding', () => findingTests(() => shop))
describe('filling in', () => fillingTests(() => shop))
