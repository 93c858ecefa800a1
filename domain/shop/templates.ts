import type { CannedMessage } from '../canned/canned'
import type { Language } from '../language'
import { languages } from '../language'

/** What the shop puts into the composer: a canned message of this shortcut, the team's own before the built-in one. */
export const shopTemplateNames = ['stock', 'promotion', 'checkout'] as const
export type ShopTemplateName = (typeof shopTemplateNames)[number]

type Words = Record<Language, string>

const titles: Record<ShopTemplateName, Words> = {
  stock: { en: 'Price and stock', vi: 'Giá và tồn kho', id: 'Harga dan stok', hu: 'Ár és készlet' },
  promotion: { en: 'Promotion', vi: 'Khuyến mãi', id: 'Promosi', hu: 'Akció' },
  checkout: { en: 'Checkout link', vi: 'Link thanh toán', id: 'Tautan bayar', hu: 'Fizetési link' },
}

const bodies: Record<ShopTemplateName, Words> = {
  stock: {
    en: '{{product.name}} is {{product.price}}, {{product.stock}}.',
    vi: '{{product.name}} giá {{product.price}}, {{product.stock}} ạ.',
    id: '{{product.name}} harganya {{product.price}}, {{product.stock}}, Kak.',
    hu: '{{product.name}}: {{product.price}}, {{product.stock}}.',
  },
  promotion: {
    en: '{{promotion.name}}: {{promotion.terms}}\n{{promotion.link|}}',
    vi: '{{promotion.name}}: {{promotion.terms}}\n{{promotion.link|}}',
    id: '{{promotion.name}}: {{promotion.terms}}\n{{promotion.link|}}',
    hu: '{{promotion.name}}: {{promotion.terms}}\n{{promotion.link|}}',
  },
  checkout: {
    en: 'Your order {{order.code}} comes to {{order.total}}. You can pay here: {{order.link}}',
    vi: 'Đơn {{order.code}} của mình là {{order.total}}. Mình thanh toán tại đây nhé: {{order.link}}',
    id: 'Total pesanan {{order.code}} adalah {{order.total}}. Pembayaran bisa di sini ya: {{order.link}}',
    hu: 'Rendelése ({{order.code}}) végösszege {{order.total}}. Itt fizetheti ki: {{order.link}}',
  },
}

/** A built-in canned message of the shop, titled in the agent's language, with its text in all four; the customer's picks one. */
export function shopTemplate(name: ShopTemplateName, spoken: Language): CannedMessage {
  return {
    id: `built-in:${name}`,
    shortcut: name,
    title: titles[name][spoken],
    body: bodies[name][spoken],
    variants: languages.filter(language => language !== spoken).map(language => ({ language, body: bodies[name][language] })),
    language: spoken,
    files: [],
    tags: [],
    folder: '',
    scope: 'built-in',
    pages: [],
    channels: [],
    changedAt: 0,
  }
}
