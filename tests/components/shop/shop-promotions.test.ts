import type { Promotion } from '@/domain/shop/model'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import PromotionList from '@/components/shop/PromotionList.vue'
import { useComposer } from '@/stores/composer'
import { db } from '@/sync/db'
import { unknownShop } from '@/sync/shop/shops'
import { promotion } from '../../domain/shop/make'
import { enter, said, until } from '../ticket/ticket-room'
// @vitest-environment happy-dom
import 'fake-indexeddb/auto'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))
vi.mock('@/platform/permissions', () => ({ askToReach: async () => true }))

const jpeg = new Blob([new Uint8Array([0xFF, 0xD8, 0xFF, 0xE0])], { type: 'image/jpeg' })
beforeEach(() => vi.stubGlobal('fetch', vi.fn(async () => new Response(jpeg))))
afterEach(() => vi.unstubAllGlobals())

function shopCalled(name: string) {
  const plain = unknownShop({ connector: 'woocommerce', name, baseUrl: `https://${name}.example`, currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' })
  return { ...plain, caps: { ...plain.caps, promotions: true } }
}
const own = shopCalled('vai')
const other = shopCalled('xa')
const day = 24 * 3600_000

/** The promotions beside a ticket of the Page whose shop is `own`. */
async function promotions(list: Promotion[], asked?: string) {
  const shown = await enter(PromotionList, { messages: asked ? [said({ text: asked })] : [] })
  await db.shops.bulkPut([own, other])
  await db.promotions.bulkPut(list.map(one => ({ ...one, shop: one.shop === other.id ? other.id : own.id })))
  await until(() => expect(shown.find('article').exists()).toBe(true))
  return shown
}
const titles = (shown: Awaited<ReturnType<typeof promotions>>) => shown.findAll('h4').map(title => title.text())

it('S019 S085 those of another Page’s shop are not offered here', async () => {
  const shown = await promotions([promotion(), promotion({ id: 'o', shop: other.id, title: 'Của shop khác' })])
  await until(() => expect(titles(shown)).toEqual(['Giảm cuối tuần']))
})

it('S019 one with a picture can be sent with it, one without has no button for it', async () => {
  const shown = await promotions([promotion({ imageUrl: 'https://vai.example/a.jpg' }), promotion({ id: 'b', title: 'Không ảnh' })])
  await until(() => expect(titles(shown)).toHaveLength(2))
  const offered = shown.findAll('article').filter(card => card.find('[aria-label^="Add as a picture card"]').exists())
  expect(offered.map(card => card.get('h4').text())).toEqual(['Giảm cuối tuần'])
})

it('S085 several that run at the same time say that the shop decides whether they add up', async () => {
  const shown = await promotions([promotion(), promotion({ id: 'b', title: 'Freeship' })])
  await until(() => expect(shown.text()).toContain('2 run at the same time. The shop decides whether they can be combined.'))
})

async function pressInsert(shown: Awaited<ReturnType<typeof promotions>>) {
  await until(() => expect(useComposer().box.loaded).toBe(true))
  const insert = () => shown.findAll('button').find(button => button.text().startsWith('Insert'))!
  await until(() => expect(insert().attributes('disabled')).toBeUndefined())
  await insert().trigger('click')
}
const inDialog = (words: string) => [...document.querySelectorAll<HTMLElement>('[role=dialog] button')].find(button => `${button.textContent}${button.getAttribute('aria-label')}`.includes(words))

it.each([
  ['has not begun', { startsAt: Date.now() + day }, 'This promotion has not begun'],
  ['is over', { endsAt: Date.now() - day }, 'This promotion is over'],
  ['is used up', { usageLimit: 5, used: 5 }, 'This promotion is over'],
])('S019 S086 one that %s asks before it is inserted; inserted all the same, it waits in the composer', async (_, changes, question) => {
  const shown = await promotions([promotion(changes)])
  await pressInsert(shown)
  await until(() => expect(document.body.textContent).toContain(question))
  expect(useComposer().box.text).toBe('')
  inDialog('Insert anyway')!.click()
  await until(() => expect(useComposer().box.text).toContain('Giảm cuối tuần'))
  expect(await db.outbox.count()).toBe(0)
})

it('S019 the picture of one that is over stands behind the same question', async () => {
  const shown = await promotions([promotion({ imageUrl: 'https://vai.example/a.jpg', endsAt: Date.now() - day })])
  const offered = () => [...document.querySelectorAll('button')].filter(button => button.getAttribute('aria-label')?.includes('picture'))
  await until(() => expect(titles(shown)).toHaveLength(1))
  expect(offered()).toEqual([])
  await pressInsert(shown)
  await until(() => expect(inDialog('Attach the picture: Giảm cuối tuần')).toBeDefined())
  inDialog('Attach the picture')!.click()
  await until(() => expect(useComposer().box.files.map(({ name }) => name)).toEqual(['Giảm-cuối-tuần.jpg']))
  await until(() => expect(document.querySelector('[role=dialog]')).toBeNull())
  expect(useComposer().box.text).toBe('')
})

it.each([
  ['vi', 'Áo này còn không ạ shop ơi?', '−50.000 ₫ · đơn từ 300.000 ₫'],
  ['en', 'Hello, is this still available please?', '−₫50,000 · from ₫300,000'],
  ['id', 'Halo kak, barang ini masih ada tidak ya?', '−₫50.000 · belanja mulai ₫300.000'],
  ['hu', 'Jó napot kívánok, van még ebből raktáron?', '−50 000 ₫'],
])('S019 its amounts are written as the customer’s language (%s) writes them', async (_, text, terms) => {
  const shown = await promotions([promotion({ effect: { type: 'amount', amount: { minor: 50_000, currency: 'VND' } }, minSubtotal: { minor: 300_000, currency: 'VND' } })], text)
  await pressInsert(shown)
  await until(() => expect(useComposer().box.text.replaceAll('\u00A0', ' ')).toContain(terms))
})
