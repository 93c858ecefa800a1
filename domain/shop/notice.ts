import type { Language } from '../language'
import type { CheckoutState } from './model'

type Words = Record<Language, string>

/** Here and not in the locales, because the background shows them and carries no locale files; `#` stands for the order's number. */
const words: Partial<Record<CheckoutState, Words>> = {
  paid: { en: 'Order # was paid', vi: 'Đơn # đã thanh toán', id: 'Pesanan # sudah dibayar', hu: 'Kifizetett rendelés: #' },
  cod: { en: 'Order # is confirmed, cash on delivery', vi: 'Đơn # đã xác nhận, thu hộ (COD)', id: 'Pesanan # dikonfirmasi, bayar di tempat', hu: 'Visszaigazolt rendelés, utánvéttel: #' },
  part: { en: 'Order # was paid in part', vi: 'Đơn # đã thanh toán một phần', id: 'Pesanan # dibayar sebagian', hu: 'Részben kifizetett rendelés: #' },
  expired: { en: 'Order # has expired unpaid', vi: 'Đơn # đã hết hạn, chưa thanh toán', id: 'Pesanan # kedaluwarsa, belum dibayar', hu: 'Fizetés nélkül lejárt rendelés: #' },
  cancelled: { en: 'Order # was cancelled', vi: 'Đơn # đã hủy', id: 'Pesanan # dibatalkan', hu: 'Törölt rendelés: #' },
}

/** What a notification says of an order whose state has changed (S022); nothing where that is not worth telling. */
export function noticeOf(state: CheckoutState, number: string, language: Language): string | undefined {
  return words[state]?.[language].replace('#', () => number)
}
