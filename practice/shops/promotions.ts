import type { PracticeShop } from './world'
import type { Money, Promotion } from '@/domain/shop/model'
import { dayBegins } from '@/domain/shop/zone'
import { drawing } from '../pictures'

type Offer = Pick<Promotion, 'id' | 'code' | 'title' | 'summary' | 'effect' | 'minSubtotal' | 'startsAt' | 'endsAt' | 'appliesTo' | 'imageUrl'>

/** Midnight in the shop's own time zone, so many days after the one that has begun there (S085). */
function midnight(timeZone: string, now: number, days: number): number {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now).split('-').map(Number)
  const [year = 0, month = 1, day = 1] = parts
  return dayBegins(year, month, day + days, timeZone)
}

const picture = (name: string) => `data:image/svg+xml,${encodeURIComponent(drawing(name))}`

interface Words { weekend: [string, string], shipping: [string, string], tonight: [string, string], soon: [string, string], expired: [string, string], sale: [string, string] }

const vietnamese: Words = {
  weekend: ['Ưu đãi cuối tuần', 'Giảm 10% cho mọi đơn, không cộng dồn'],
  shipping: ['Miễn phí giao hàng', 'Nội thành TP.HCM và Hà Nội'],
  tonight: ['Giảm ngay 50.000đ', 'Chỉ đến hết hôm nay'],
  soon: ['Black Friday', 'Giảm 25% toàn bộ chăn ga'],
  expired: ['Sale 11.11', 'Giảm 20% cho đơn đầu tiên'],
  sale: ['Mua 2 gối tặng 1', 'Áp dụng cho gối tựa lưng thổ cẩm'],
}

const english: Words = {
  weekend: ['Weekend offer', '10% off every order, not with other codes'],
  shipping: ['Free delivery', 'Anywhere in the UK'],
  tonight: ['£5 off', 'Ends tonight'],
  soon: ['Black Friday', '25% off all knitwear'],
  expired: ['Autumn sale', '20% off your first order'],
  sale: ['Three candles for two', 'Beeswax candles only'],
}

/** What a practice shop offers: running, ending tonight, starting soon, over, one without a picture and one that needs no code. */
export function promotionsOf({ currency, timeZone }: PracticeShop, now: number): Offer[] {
  const isVnd = currency === 'VND'
  const words = isVnd ? vietnamese : english
  const money = (vnd: number, pence: number): Money => ({ minor: isVnd ? vnd : pence, currency })
  const at = (days: number) => midnight(timeZone, now, days)
  const offer = (id: keyof Words, rest: Omit<Offer, 'id' | 'title' | 'summary'>): Offer => ({ id, title: words[id][0], summary: words[id][1], ...rest })
  return [
    offer('weekend', { code: 'HE10', effect: { type: 'percent', percent: 10 }, minSubtotal: money(300_000, 4000), startsAt: at(-3), endsAt: at(4), appliesTo: 'all', imageUrl: picture('blanket-sage') }),
    offer('shipping', { code: 'FREESHIP', effect: { type: 'freeShipping' }, minSubtotal: money(300_000, 5000), startsAt: at(-30), appliesTo: 'all' }),
    offer('tonight', { code: 'TONIGHT', effect: { type: 'amount', amount: money(50_000, 500) }, minSubtotal: money(500_000, 3000), startsAt: at(-1), endsAt: at(1), appliesTo: 'all', imageUrl: picture('sheets-blue') }),
    offer('sale', { effect: { type: 'other' }, startsAt: at(-10), endsAt: at(20), appliesTo: 'some', imageUrl: picture('cushion-terracotta') }),
    offer('soon', { code: 'BF25', effect: { type: 'percent', percent: 25 }, startsAt: at(2), endsAt: at(5), appliesTo: 'some', imageUrl: picture('blanket-beige') }),
    offer('expired', { code: 'OLD20', effect: { type: 'percent', percent: 20 }, startsAt: at(-14), endsAt: at(-10), appliesTo: 'all', imageUrl: picture('shirt-linen') }),
  ]
}
