import type { Language } from '../talk'

/** The note of a colleague who escalates a ticket. */
export const handedOn: Record<Language, string> = {
  vi: 'Khách muốn hoàn tiền nhiều hơn mức mình được duyệt. Nhờ chị quyết giúp.',
  id: 'Pelanggan minta pengembalian dana di atas batas saya. Mohon diputuskan.',
  hu: 'Nagyobb visszatérítést kér, mint amennyit jóváhagyhatok. Kérlek, dönts róla.',
  en: 'Wants more money back than I may approve. Please decide.',
}

/** What a mail is about. */
export const subjects: Record<Language, [string, ...string[]]> = {
  vi: ['Hỏi về đơn hàng', 'Hỏi hàng', 'Đổi hàng'],
  id: ['Tanya pesanan', 'Tanya stok', 'Tukar barang'],
  hu: ['Rendelésem', 'Kérdés egy termékről', 'Csere'],
  en: ['My order', 'A question about an item', 'Exchange'],
}

/** The part of an address before the @, out of a name in any of the languages. */
export const addressName = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().replace(/[^a-z]+/g, '.').replace(/^\.|\.$/g, '')
