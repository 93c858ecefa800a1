import { expect, it } from 'vitest'
import OrderRow from '@/components/shop/OrderRow.vue'
import ProductAge from '@/components/shop/ProductAge.vue'
import ProductCard from '@/components/shop/ProductCard.vue'
import ProductStock from '@/components/shop/ProductStock.vue'
import PromotionCard from '@/components/shop/PromotionCard.vue'
import { useSession } from '@/stores/session'
import { dong, level, product, promotion, variant } from '../../domain/shop/make'
import { freshStage, show } from '../stage'
// @vitest-environment happy-dom
import 'fake-indexeddb/auto'

freshStage()

const now = () => useSession().now
const ware = (changes = {}, levels = [level({ fetchedAt: now() })]) => ({ product: product(), variant: variant(changes), levels })
const shelf = (...wares: ReturnType<typeof ware>[]) => ({ product: product(), wares: wares.length > 0 ? wares : [ware()] })
const card = (props: Record<string, unknown> = {}) => show(ProductCard, { shelf: shelf(), siblings: [], opened: true, locations: [{ id: 'q1', name: 'Kho Quận 1' }], busy: false, promised: false, mayOrder: true, ...props })
const said = (text: string) => text.replaceAll(/\s+/g, ' ')

it.each([
  ['12', {}, 'Kho Quận 1 12'],
  ['0 with its digit', { available: 0 }, 'Kho Quận 1 0'],
  ['a debt as it is', { available: -3 }, 'Kho Quận 1 -3'],
  ['a fraction as it is', { available: 2.5 }, 'Kho Quận 1 2.5'],
  ['what nobody knows in words', { available: null, onHand: null }, 'Kho Quận 1 Not known'],
  ['what nobody counts in words', { tracked: false, available: null, onHand: null }, 'Kho Quận 1 Not counted'],
])('S084 stock shows %s', (_, changes, words) => {
  const table = show(ProductStock, { levels: [level({ fetchedAt: now(), ...changes })], locations: [{ id: 'q1', name: 'Kho Quận 1' }] })
  expect(said(table.findAll('tr').map(row => row.findAll('th, td').map(cell => cell.text()).join(' ')).join())).toContain(words)
})

it('S084 a place of which the shop tells nothing is not known, and no 0 stands there', () => {
  const table = show(ProductStock, { levels: [], locations: [{ id: 'q1', name: 'Kho Quận 1' }] })
  expect(table.text()).toContain('Not known')
  expect(table.text()).not.toMatch(/\b0\b/)
})

it.each([
  ['just now', -5000, 'age fresh'],
  ['12 s ago', 12_000, 'age fresh'],
  ['6 min ago', 6 * 60_000, 'age aged'],
  ['2 h ago', 2 * 3600_000, 'status wait'],
  ['2 d ago', 50 * 3600_000, 'status wait'],
])('S084 the age of a figure says %s', (words, age, look) => {
  const shown = show(ProductAge, { at: now() - age })
  expect(shown.text()).toBe(words)
  expect(shown.classes().join(' ')).toBe(look)
})

it('S084 offline every figure stands in the amber pill, however young', () => {
  const session = useSession()
  window.dispatchEvent(new Event('offline'))
  expect(show(ProductAge, { at: session.now - 1000 }).classes()).toContain('wait')
  window.dispatchEvent(new Event('online'))
})

it('S084 a picture of a host that nobody allowed is not loaded before it is pressed', async () => {
  const shown = card({ shelf: shelf(ware({ imageUrl: 'https://pictures.example/a.jpg' })) })
  expect(shown.find('img').exists()).toBe(false)
  await shown.get('[aria-label^="Show the picture"]').trigger('click')
  expect(shown.get('img').attributes('src')).toBe('https://pictures.example/a.jpg')
})

it('S084 a title with markup is text, and a product without a SKU says so', () => {
  const shown = card({ shelf: { product: product({ title: '<img src=x onerror=alert(1)>' }), wares: [ware({ sku: undefined })] } })
  expect(shown.get('h3').text()).toBe('<img src=x onerror=alert(1)>')
  expect(shown.text()).toContain('No SKU')
})

it('S084 a sold-out variant is struck, says so, and can still be looked at', async () => {
  const gone = ware({ id: 'practice:moc/v2', title: 'Chăn len dệt tay Sa Pa, Trắng', options: [{ name: 'Màu', value: 'Trắng' }] }, [level({ variant: 'practice:moc/v2', available: 0, fetchedAt: now() })])
  const shown = card({ siblings: [ware(), gone] })
  const option = shown.findAll('[role=radio]')[1]!
  expect(option.classes()).toContain('gone')
  expect(option.text()).toContain('Sold out')
  await option.trigger('click')
  expect(shown.text()).toContain('Sold out')
})

it('S084 the price before a sale is said and struck', () => {
  expect(said(card({ shelf: shelf(ware({ price: dong(399_000), compareAt: dong(459_000) })) }).get('.price').text())).toBe('Before the sale: ₫459,000 ₫399,000')
})

it('S020 with a key that may only read nothing can be ordered, and the button says why', () => {
  const button = card({ mayOrder: false }).findAll('button').find(one => one.text() === 'Add to cart')!
  expect(button.attributes('disabled')).toBeDefined()
  expect(button.attributes('title')).toContain('may only look things up')
})

it.each([
  ['a percentage', { effect: { type: 'percent', percent: 15 } }, '−15%'],
  ['an amount', { effect: { type: 'amount', amount: dong(50_000) } }, '−₫50,000'],
  ['conditions', { minSubtotal: dong(300_000) }, 'from ₫300,000'],
  ['free delivery', { effect: { type: 'freeShipping' } }, 'free delivery'],
  ['how often it was used', { usageLimit: 100, used: 40 }, 'used 40 of 100 times'],
  ['its code', {}, 'CUOITUAN'],
])('S085 a promotion shows %s', (_, changes, words) => {
  expect(said(show(PromotionCard, { promotion: promotion(changes as object), validity: 'running' }).text())).toContain(words)
})

it('S130 an order says its number, total, state and payment; its lines once it is opened', async () => {
  const order = { id: 'practice:moc/1', shop: 'practice:moc', number: '10482', createdAt: now(), state: 'open', payment: 'cod', total: dong(918_000), lines: [{ title: 'Chăn len', sku: 'CL', quantity: 2, unit: dong(459_000) }], customer: { name: 'Lan' }, link: 'https://shop.example/wp-admin/1', fetchedAt: now() }
  const row = show(OrderRow, { order })
  expect(said(row.text())).toContain('#10482')
  expect(said(row.text())).toContain('₫918,000')
  expect(row.text()).toContain('In progress')
  expect(row.text()).toContain('Cash on delivery')
  expect(row.text()).not.toContain('2 ×')
  await row.get('button').trigger('click')
  expect(said(row.text())).toContain('Chăn len CL2 × ₫459,000')
  expect(row.get('a').attributes('href')).toBe('https://shop.example/wp-admin/1')
})

it('S130 a link that is no web address is not offered', () => {
  const order = { id: 'a', shop: 's', number: '1', createdAt: now(), state: 'open', payment: 'unknown', total: dong(1), lines: [], customer: {}, link: 'javascript:alert(1)', fetchedAt: now() }
  expect(show(OrderRow, { order }).find('a').exists()).toBe(false)
})
