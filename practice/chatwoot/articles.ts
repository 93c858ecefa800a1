import type { Language } from '../talk'

/** The status of an article: customers only see published ones. */
export type Shown = 'draft' | 'published' | 'archived'

export interface Article { id: number, language: string, category: string | null, slug: string, title: string, content: string, shown: Shown, at: number }

export interface Portal { id: number, slug: string, name: string, domain: string | null, archived: boolean, languages: string[], articles: Article[] }

const day = 24 * 3600_000
const begun = 1_781_000_000_000

const categories: Record<Language, Record<'orders' | 'lamps', string>> = {
  en: { orders: 'Orders', lamps: 'Lamps' },
  vi: { orders: 'Đơn hàng', lamps: 'Đèn' },
  id: { orders: 'Pesanan', lamps: 'Lampu' },
  hu: { orders: 'Rendelések', lamps: 'Lámpák' },
}

/** About what, how its address ends, its title and how it begins. */
const written: Record<Language, ['orders' | 'lamps', string, string, string][]> = {
  en: [
    ['orders', 'shipping-times-and-costs', 'Shipping times and costs', 'Orders before 14:00 leave the same day and arrive within two to four working days.'],
    ['orders', 'returns-and-refunds', 'Returns and refunds', 'You can send a lamp back within 30 days. The refund takes three to five working days.'],
    ['orders', 'a-lamp-arrived-damaged', 'A lamp arrived damaged', 'Send us a picture of the parcel and of the lamp. A new one leaves the next day.'],
    ['lamps', 'which-size-fits-my-room', 'Which size fits my room?', 'Length and width of the room in metres, added up: as many tens of centimetres wide.'],
    ['lamps', 'which-bulb-do-i-need', 'Which bulb do I need?', 'All our lamps take E27 but the reading lamps, which take E14.'],
  ],
  vi: [
    ['orders', 'thoi-gian-va-phi-giao-hang', 'Thời gian và phí giao hàng', 'Đơn đặt trước 14:00 được gửi trong ngày, nhận hàng sau hai đến bốn ngày làm việc.'],
    ['orders', 'doi-tra-va-hoan-tien', 'Đổi trả và hoàn tiền', 'Bạn có thể trả đèn trong 30 ngày. Tiền hoàn về sau ba đến năm ngày làm việc.'],
    ['lamps', 'chon-kich-thuoc-den', 'Chọn kích thước đèn', 'Cộng chiều dài và chiều rộng phòng (mét), nhân mười ra đường kính đèn (cm).'],
    ['lamps', 'den-dung-bong-nao', 'Đèn dùng bóng nào?', 'Hầu hết đèn dùng đui E27, riêng đèn đọc sách dùng đui E14.'],
  ],
  id: [
    ['orders', 'waktu-dan-ongkos-kirim', 'Waktu dan ongkos kirim', 'Pesanan sebelum pukul 14.00 dikirim hari itu juga dan tiba dalam dua sampai empat hari kerja.'],
    ['orders', 'retur-dan-pengembalian-dana', 'Retur dan pengembalian dana', 'Lampu bisa dikembalikan dalam 30 hari. Dana kembali dalam tiga sampai lima hari kerja.'],
    ['lamps', 'memilih-ukuran-lampu', 'Memilih ukuran lampu', 'Jumlahkan panjang dan lebar ruangan (meter), kalikan sepuluh: itulah diameter lampu (cm).'],
  ],
  hu: [
    ['orders', 'szallitasi-ido-es-dij', 'Szállítási idő és díj', 'A 14 óra előtti rendelések még aznap indulnak, két–négy munkanap alatt érkeznek.'],
    ['orders', 'visszakuldes-es-visszaterites', 'Visszaküldés és visszatérítés', '30 napon belül visszaküldheted a lámpát. A visszatérítés három–öt munkanap.'],
    ['lamps', 'melyik-meret-illik-a-szobamba', 'Melyik méret illik a szobámba?', 'Add össze a szoba hosszát és szélességét méterben: tízszerese a lámpa átmérője centiben.'],
  ],
}

function articles(): Article[] {
  const all = Object.entries(written).flatMap(([language, rows]) => rows.map(([about, slug, title, content]) => ({ language, category: categories[language as Language][about], slug, title, content, shown: 'published' as const })))
  const unseen = [
    { language: 'en', category: null, slug: 'winter-sale', title: 'Winter sale', content: 'Not before December.', shown: 'draft' as const },
    { language: 'en', category: 'Orders', slug: 'shipping-times-2024', title: 'Shipping times 2024', content: 'Orders leave the next day.', shown: 'archived' as const },
  ]
  return [...all, ...unseen].map((article, at) => ({ ...article, id: 401 + at, slug: `${Math.round((begun + at * day) / 1000)}-${article.slug}`, at: begun + at * day }))
}

/** A Help Center in four languages, on a domain of its own, and one that was given up. */
export function helpCenters(): Portal[] {
  return [
    { id: 41, slug: 'lamp-shop', name: 'Lamp Shop help', domain: 'help.lampshop.example', archived: false, languages: ['en', 'vi', 'id', 'hu'], articles: articles() },
    { id: 42, slug: 'old-shop', name: 'The old shop', domain: null, archived: true, languages: ['en'], articles: [{ id: 490, language: 'en', category: null, slug: 'hello', title: 'Where we used to be', content: 'Shipping from our old house.', shown: 'published', at: begun }] },
  ]
}
