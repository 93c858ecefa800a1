import type { ElementHandle, Page } from 'puppeteer'
import type { Shop } from '../shop'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openExtensionPage } from '@/practice/local/browser'
import { gone, press, read, see, textOf, type } from '../panel'
import { picturesOfFailures } from '../pictures'
import { comesIn, openShop } from '../shop'
import { until } from '../until'

let shop: Shop
let settings: Page
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskside-data-'))
  shop = await openShop()
  await comesIn(shop, { name: 'Nguyễn Thị Lan', text: 'Còn hàng không?' }, { name: 'Budi', text: 'Halo' })
  settings = await openExtensionPage(shop.launched, 'options.html#data')
  const session = await settings.createCDPSession()
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
  await settings.bringToFront()
  await read(settings, 'Storage used')
})
afterAll(async () => {
  await shop.close()
  await rm(folder, { recursive: true, force: true })
})
picturesOfFailures(() => [settings, shop.panel])

async function give(section: string, name: string, content: string | Uint8Array) {
  const path = join(folder, name)
  await writeFile(path, content)
  const input = await settings.waitForSelector(`section[aria-label="${section}"] input[type=file]`) as ElementHandle<HTMLInputElement>
  await input.uploadFile(path)
}
/** A download that has come to its end. */
function downloaded(pattern: RegExp) {
  return until(`a file ${pattern}`, async () => {
    const name = (await readdir(folder)).find(name => pattern.test(name))
    return name && await readFile(join(folder, name), 'utf8')
  })
}
const customers = () => shop.probe.evaluate(async () => (await probe.db.customers.toArray()).length)

it('a Vietnamese list out of an old spreadsheet is read, its columns are corrected, and what is wrong is said by line', async () => {
  // Windows-1258, semicolons, a quoted cell over two lines.
  const list = new Uint8Array([...'T\u00EAn;S\u0110T;Email;X\nTr\u1EA7n;0912345678;a;1\n'].flatMap((sign) => {
    const bytes: Record<string, number[]> = { ê: [0xEA], Đ: [0xD0], ầ: [0xE2, 0xCC] }
    return bytes[sign] ?? [sign.charCodeAt(0)]
  }))
  await give('Customers', 'khach.csv', list)
  await read(settings, '1 customer can be imported')
  await read(settings, '1 value or line is left out')
  await press(settings, 'button', 'Cancel')
  await give('Customers', 'list.csv', 'Name;Mobile;Code\n"Lan ""B"" 🌸\nAnh";0987 654 321;00071\n;;\nundefined;null;\n')
  await read(settings, '1 customer can be imported')
  await (await settings.waitForSelector('details summary'))!.click()
  await read(settings, 'Line 5: no name, phone, e-mail or membership')
  await settings.select('select[aria-label$=": Code"]', 'membership')
  await press(settings, 'button', 'Import')
  await read(settings, 'New customers: 1, completed: 0')
  expect(await textOf(settings)).not.toContain('undefined')
})

it('S096 an imported customer who never wrote is found in the queue', async () => {
  await shop.panel.bringToFront()
  await type(shop.panel, /Search/, 'lan 00071', 'searchbox')
  await read(shop.panel, '1 customer without a conversation')
  await read(shop.panel, '0987 654 321')
  await settings.bringToFront()
})

it('100 000 lines come in with progress and no long task in any window, and can be stopped in between', async () => {
  const lines = Array.from({ length: 100_000 }, (_, i) => `Khách ${i},09${String(10_000_000 + i)},"${i} Lê Lợi, P.${i % 9}"`)
  await settings.evaluate(() => {
    const long: number[] = []
    Object.assign(globalThis, { long })
    new PerformanceObserver(list => long.push(...list.getEntries().map(({ duration }) => duration))).observe({ entryTypes: ['longtask'] })
  })
  await give('Customers', 'many.csv', `name,phone,address\n${lines.join('\n')}`)
  await read(settings, '100,000 customers can be imported', 40_000)
  await press(settings, 'button', 'Import')
  await until('some lines are in', async () => await customers() > 2000)
  await press(settings, 'button', 'Stop')
  await read(settings, 'Stopped at')
  const there = await customers()
  expect(there).toBeLessThan(100_000)
  expect(await settings.evaluate(() => (globalThis as unknown as { long: number[] }).long.filter(duration => duration > 100))).toEqual([])
})

it('customers go out as CSV and as JSON', async () => {
  await press(settings, 'button', 'Export as CSV')
  expect(await downloaded(/^customers\.csv$/)).toContain('"Nguyễn Thị Lan"')
  await press(settings, 'button', 'Export as JSON')
  expect(JSON.parse(await downloaded(/^customers\.json$/)).customers.length).toBeGreaterThan(2000)
})

it('one customer goes with everything, after what goes was named and confirmed', async () => {
  await type(settings, 'Find a customer', 'budi', 'searchbox')
  await press(settings, 'button', 'Delete everything of Budi')
  await read(settings, 'Conversations: 1')
  await press(settings, 'checkbox', 'I know that this cannot be undone')
  await press(settings, 'button', 'Delete')
  await read(settings, 'Everything of Budi is deleted')
  await read(settings, 'Nobody was found')
  expect(JSON.stringify(await shop.probe.evaluate(async () => [await probe.db.tickets.toArray(), await probe.db.messages.toArray(), (await probe.db.packs.toArray()).filter(({ of }) => of === 'tickets')]))).not.toMatch(/Budi|budi|Halo/)
})

it('a backup has no key in it, is refused when it is cut off, and brings everything back', async () => {
  const before = await customers()
  await press(settings, 'button', 'Make a backup')
  const backup = await downloaded(/^deskside-[\d-]+\.json$/)
  const secrets = await shop.probe.evaluate(() => (globalThis as unknown as { chrome: { storage: { local: { get: () => Promise<Record<string, string>> } } } }).chrome.storage.local.get())
  const keys = Object.entries(secrets).filter(([key]) => key.startsWith('secret:')).map(([, secret]) => secret)
  expect(keys.length).toBeGreaterThan(0)
  for (const key of keys) expect(backup.includes(key)).toBe(false)
  await give('Backup', 'cut.json', backup.slice(0, backup.length / 2))
  await see(settings, 'alert', /ends too early|cannot be read/)
  await press(settings, 'button', 'Delete everything')
  await press(settings, 'checkbox', 'I know that this cannot be undone')
  await settings.evaluate(() => [...document.querySelectorAll<HTMLElement>('[role=dialog] button, .dialog button')].find(button => button.textContent?.trim() === 'Delete everything')?.click())
  await read(settings, 'Everything is deleted')
  // An open page says at its next beat that somebody is here; that is no old row.
  expect(await shop.probe.evaluate(async () => (await Promise.all(probe.db.tables.map(async table => table.name === 'attendance' || await table.count() === 0 ? [] : [table.name]))).flat())).toEqual([])
  expect(await shop.probe.evaluate(() => (globalThis as unknown as { chrome: { storage: { local: { get: () => Promise<object> } } } }).chrome.storage.local.get().then(all => Object.keys(all).filter(key => key.startsWith('secret:'))))).toEqual([])
  await give('Backup', 'whole.json', backup)
  await press(settings, 'button', 'Replace everything')
  await read(settings, 'The backup is restored', 40_000)
  await gone(settings, 'dialog')
  expect(await customers()).toBe(before)
  expect(await shop.probe.evaluate(async () => (await probe.db.sources.toArray()).map(({ trouble }) => trouble?.code))).toEqual(['restored'])
}, 90_000)
