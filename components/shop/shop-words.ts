import type { Values } from '@/domain/canned/values'
import type { Promotion } from '@/domain/shop/model'
import type { Ware } from '@/domain/shop/ware'
import type { CheckoutRow } from '@/stores/shop/cart'
import { useI18n } from 'vue-i18n'
import { priceText } from '@/domain/shop/price-text'
import { totalOf } from '@/domain/shop/stock'
import { useCanned } from '@/stores/canned/canned'
import { useSession } from '@/stores/session'
import { useShopHere } from '@/stores/shop/shop-here'
import { useShopTimes } from './shop-times'

/** What the shop knows as words for the customer, in their language, for the variables of a canned message. */
export function useShopWords() {
  const { t, locale } = useI18n()
  const canned = useCanned()
  const session = useSession()
  const here = useShopHere()
  const times = useShopTimes()

  const language = () => canned.language ?? locale.value
  const number = (n: number) => new Intl.NumberFormat(language()).format(n)

  function stock({ levels }: Ware): string | undefined {
    const holding = totalOf(levels)
    const said = (key: string, n?: number) => t(`shopSay.${key}`, { n: n === undefined ? '' : number(n) }, { locale: language() })
    if (holding.state === 'unknown') return undefined
    if (holding.state === 'untracked') return said('available')
    if (holding.state === 'some') return said('inStock', holding.amount)
    return said(levels.some(({ backorder }) => backorder !== 'no') ? 'onOrder' : 'soldOut')
  }

  function product(ware: Ware): Partial<Values> {
    const { variant } = ware
    return {
      product: { name: variant.title, price: priceText(variant.price, language()), stock: stock(ware), sku: variant.sku, link: variant.url ?? ware.product.url },
    }
  }

  /** What it takes off, as it is written on its card: `−15%`, `−50.000 ₫`. */
  function worth({ effect: { type, percent, amount } }: Promotion, locale = language()): string | undefined {
    if (type === 'percent' && percent !== undefined) return `−${new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(percent)}%`
    return type === 'amount' && amount ? `−${priceText(amount, locale)}` : undefined
  }

  /** Its conditions in words: the shop's own where it has any, and what follows from its numbers. */
  function conditions({ summary, minSubtotal, appliesTo, effect, usageLimit, used }: Promotion, locale: string): string[] {
    const say = (key: string, named: Record<string, string> = {}) => t(`promotion.${key}`, named, { locale })
    return [
      ...(effect.type === 'freeShipping' ? [say('freeShipping')] : []),
      ...(summary.trim() ? [summary.trim()] : []),
      ...(minSubtotal && minSubtotal.minor > 0 ? [say('from', { amount: priceText(minSubtotal, locale) })] : []),
      ...(appliesTo === 'some' && !summary.trim() ? [say('some')] : []),
      ...(usageLimit === undefined ? [] : [say('uses', { used: String(used ?? 0), limit: String(usageLimit) })]),
    ]
  }
  const zone = () => here.current?.timeZone ?? ''
  const until = ({ endsAt }: Promotion, locale: string) => endsAt === undefined ? undefined : t('promotion.until', { time: times.ends(endsAt, zone(), session.now, locale) }, { locale })
  const from = ({ startsAt }: Promotion, locale: string) => startsAt === undefined ? undefined : t('promotion.starts', { time: times.begins(startsAt, zone(), locale) }, { locale })

  function promotion(of: Promotion): Partial<Values> {
    const lang = language()
    const code = of.code ? t('promotion.code', { code: of.code.toUpperCase() }, { locale: lang }) : undefined
    // How often it was used is the shop's own business.
    const terms = [worth(of), ...conditions({ ...of, usageLimit: undefined }, lang), code, until(of, lang)].filter(Boolean).join(' · ')
    return { promotion: { name: of.title, code: of.code?.toUpperCase(), terms, until: until(of, lang), link: of.url } }
  }

  function order({ number, order, total, url }: CheckoutRow): Partial<Values> {
    return { order: { code: number ?? order, total: total && priceText(total, language()), link: url } }
  }

  return { language, product, promotion, order, worth, conditions, until, from }
}
