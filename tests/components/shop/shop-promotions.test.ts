import type { Promotion } from '@/domain/shop/model'
import { expect, it, vi } from 'vitest'
import PromotionList from '@/components/shop/PromotionList.vue'
import { useComposer } from '@/stores/composer'
import { db } from '@/sync/db'
import { unknownShop } from '@/sync/shop/shops'
import { promotion } from '../../domain/shop/make'
import { enter, until } from '../ticket/ticket-room'
// @vitest-environment happy-dom
import 'fake-indexeddb/auto'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))

function shopCalled(name: string) {
  const plain = unknownShop({ connector: 'woocommerce', name, baseUrl: `https://${name}.example`, currency: 'VND', timeZone: 'Asia/Ho_Chi_Minh' })
  return { ...plain, caps: { ...plain.caps, promotions: true } }
}
const own = shopCalled('vai')
const other = shopCalled('xa')
const day = 24 * 3600_000

/** The promotions beside a ticket of the Page whose shop is `own`. */
async function promotions(list: Promotion[]) {
  const shown = await enter(PromotionList)
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
  await until(() => expect(shown.text()).toContain('2 run at the same time. Whether they add up is for the shop to decide.'))
})

it('S086 one that has not begun asks before it is inserted; inserted all the same, it waits in the composer', async () => {
  const shown = await promotions([promotion({ startsAt: Date.now() + day })])
  await until(() => expect(useComposer().box.loaded).toBe(true))
  const insert = () => shown.findAll('button').find(button => button.text().startsWith('Insert'))!
  await until(() => expect(insert().attributes('disabled')).toBeUndefined())
  await insert().trigger('click')
  await until(() => expect(document.body.textContent).toContain('This promotion has not begun'))
  expect(useComposer().box.text).toBe('')
  ;[...document.querySelectorAll<HTMLElement>('[role=dialog] button')].find(button => button.textContent?.includes('Insert anyway'))!.click()
  await until(() => expect(useComposer().box.text).toContain('Giảm cuối tuần'))
  expect(await db.outbox.count()).toBe(0)
})
