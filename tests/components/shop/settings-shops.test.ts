import type { ShopCheck } from '@/domain/shop/check'
import type { ConnectedShop, ShopWish } from '@/domain/shop/shop'
import { flushPromises } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import SettingsShopAdd from '@/components/settings/SettingsShopAdd.vue'
import SettingsShopCard from '@/components/settings/SettingsShopCard.vue'
import { send } from '@/platform/messages'
import { askToReach } from '@/platform/permissions'
import { keys, replay } from '@/practice/shops/woo/replay'
import { useSession } from '@/stores/session'
import { useToasts } from '@/stores/toasts'
import { checkShop, unknownShop } from '@/sync/shop/shops'
import { freshStage, show } from '../stage'
// @vitest-environment happy-dom
import 'fake-indexeddb/auto'

vi.mock('@/platform/messages', () => ({ send: vi.fn(), on: vi.fn() }))
vi.mock('@/platform/permissions', () => ({ askToReach: vi.fn() }))

freshStage()

/** Takes the place of the next answers of the shop. */
let spoiled: ((request: Request) => Response) | undefined
const connected: ShopWish[] = []
const woo = replay(Date.now)
const fetching: typeof fetch = async (input, init) => {
  const request = new Request(input, init)
  return spoiled?.(request) ?? woo.handle(request)
}
function check(wish: ShopWish, secret: string): Promise<ShopCheck> {
  return checkShop(unknownShop(wish), secret, { secretOf: async () => secret, fetchFor: () => fetching, online: () => true, now: Date.now, watched: () => true, told: () => {} })
}

beforeEach(() => {
  spoiled = undefined
  connected.length = 0
  vi.mocked(askToReach).mockReset().mockResolvedValue(true)
  vi.mocked(send).mockReset().mockImplementation((async (name: string, wish: ShopWish, secret: string) => {
    if (name === 'checkShop') return check(wish, secret)
    if (name === 'connectShop') connected.push(wish)
    return name === 'connectShop' ? check(wish, secret) : undefined
  }) as typeof send)
})

async function enter(address: string, secret: string) {
  const form = show(SettingsShopAdd)
  const [addressField, keyField] = form.findAll('input[type=text]')
  const [key = '', rest = ''] = secret.split(':')
  await addressField!.setValue(address)
  await keyField!.setValue(key)
  await form.get('input[type=password]').setValue(rest)
  await form.get('form').trigger('submit')
  await flushPromises()
  await vi.waitFor(() => expect(form.get('button[type=submit]').text()).not.toContain('Checking'))
  return form
}

it('S132 what works with a key is read and said before anything is connected, and its host is asked for in the press', async () => {
  const form = await enter('shop.example', keys.writing)
  expect(askToReach).toHaveBeenCalledWith(['https://shop.example/*'])
  expect(form.text()).toContain('Vải & Len answers')
  expect(form.text()).toContain('Make orders')
  expect(form.findAll('input').map(({ element }) => element.value)).toEqual(expect.arrayContaining(['VND', 'Asia/Ho_Chi_Minh']))
  expect(form.findAll('li').filter(item => item.text().includes('not available')).map(item => item.text())).toEqual([expect.stringContaining('Stock by location'), expect.stringContaining('Tells when a part is paid')])
  expect(connected).toEqual([])
  await form.get('form').trigger('submit')
  await vi.waitFor(() => expect(connected).toHaveLength(1))
  expect(JSON.stringify(connected)).not.toContain('cs_writes')
})

it('S132 with a read-only key everything can be looked up, and it is said that no orders can be made', async () => {
  const form = await enter('https://shop.example/', keys.reading)
  expect(form.text()).toContain('so no orders can be made with it')
  expect(form.findAll('li').filter(item => item.text().includes('not available')).map(item => item.text()).join()).toContain('Make orders')
  expect(form.get('button[type=submit]').text()).toBe('Connect')
})

it.each([
  ['a wrong key', 'https://shop.example', 'ck_no:cs_no', undefined, 'does not accept the key'],
  ['no HTTPS', 'http://shop.example', keys.writing, undefined, 'no secure address (https)'],
  ['429', 'https://shop.example', keys.writing, () => new Response('{}', { status: 429, headers: { 'retry-after': '30' } }), 'asks to wait'],
  ['a page instead of data', 'https://shop.example', keys.writing, () => new Response('<!doctype html><p>Welcome', { headers: { 'content-type': 'text/html' } }), 'Something else answers'],
  ['no answer', 'https://shop.example', keys.writing, () => { throw new TypeError('offline') }, 'No shop answers at this address'],
] as const)('S132 %s is said in words; what was typed is kept and nothing is connected', async (_, address, secret, answer, words) => {
  spoiled = answer
  const form = await enter(address, secret)
  expect(form.text()).toContain(words)
  expect(form.get('button[type=submit]').text()).toBe('Check')
  expect(form.findAll('input')[0]!.element.value).toBe(address)
  expect(form.get<HTMLInputElement>('input[type=password]').element.value).not.toBe('')
  expect(connected).toEqual([])
})

it('S132 a host that is not allowed is not asked, and it says so', async () => {
  vi.mocked(askToReach).mockResolvedValue(false)
  const form = await enter('https://shop.example', keys.writing)
  expect(form.text()).toContain('Allow access to its address')
  expect(send).not.toHaveBeenCalled()
})

const shop = (changes: Partial<ConnectedShop> = {}): ConnectedShop => ({ ...unknownShop({ connector: 'woocommerce', name: 'Vải & Len', baseUrl: 'https://shop.example', currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' }), ...changes })

it.each([
  ['how far the first reading is', { listing: { startedAt: 1, done: 1200, total: 50_000 } }, 'Reading products: 1,200 of 50,000'],
  ['how many came, where the shop does not say of how many', { listing: { startedAt: 1, done: 300 } }, 'Reading products: 300 so far'],
  ['that nothing was read yet', {}, 'Not read yet'],
  ['a fault in words', { trouble: { fault: 'throttled', at: 1 } }, 'The shop asks to wait a moment'],
] as const)('S132 a connected shop says %s', (_, changes, words) => {
  expect(show(SettingsShopCard, { shop: shop(changes as Partial<ConnectedShop>) }).text()).toContain(words)
})

it('S132 a connected shop says its currency, its time zone and when it was read last', () => {
  const card = show(SettingsShopCard, { shop: shop({ syncedAt: useSession().now - 120_000 }) })
  expect(card.text()).toContain('WooCommerce · VND · Asia/Ho_Chi_Minh')
  expect(card.text()).toMatch(/Last read: 2 min/)
})

it.each([
  ['nothing was imported yet', {}, 'Not read yet'],
  ['of an import of some minutes ago that was looked through just now', { importedAt: 12 * 60_000 }, 'Last read: 12 min'],
])('S132 a spreadsheet is as old as its import: %s', (_, { importedAt }: { importedAt?: number }, words) => {
  const { now } = useSession()
  const card = show(SettingsShopCard, { shop: shop({ connector: 'csv', syncedAt: now, ...(importedAt ? { importedAt: now - importedAt } : {}) }) })
  expect(card.text()).toContain(words)
})

it('S132 a key that is no longer accepted is asked for again, beside what is kept', async () => {
  const card = show(SettingsShopCard, { shop: shop({ trouble: { fault: 'key', at: 1 } }) })
  await card.get('input[type=password]').setValue('cs_new')
  await card.get('input[type=text]').setValue('ck_new')
  await card.get('form').trigger('submit')
  await flushPromises()
  expect(send).toHaveBeenCalledWith('recheckShop', 'woocommerce:shop.example', 'ck_new:cs_new')
  expect(card.get<HTMLInputElement>('input[type=password]').element.value).toBe('')
  expect(useToasts().toast).toBeUndefined()
})
