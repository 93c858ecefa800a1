import type { Language } from '../talk'
import type { Goods } from './voice'

type Some = [string, ...string[]]

/** What people write under posts; `{item}`, `{size}`, `{colour}`, `{phone}` and `{picture}` are filled in. */
export const remarks: Record<Language, { opens: Some, thanks: Some }> = {
  vi: {
    opens: ['Giá bao nhiêu vậy shop?', 'Còn {item} {colour} không ạ?', 'Ib em giá với', 'Cho mình 1 bộ {size} nhé, sđt {phone}', 'Hôm trước mua 1 cái, chất đẹp lắm ạ 😍', 'Ship về Đà Nẵng bao nhiêu tiền shop ơi', 'Chấm', 'picture:{picture}'],
    thanks: ['Dạ em cảm ơn shop', 'Ok shop ơi', 'Vâng ạ, để em inbox'],
  },
  id: {
    opens: ['Harganya berapa kak?', '{item} warna {colour} masih ada?', 'mau 2, {size} ya kak', 'Bisa COD ke Bandung?', 'Cek DM ya kak 🙏', '{phone} kirim ya', 'picture:{picture}'],
    thanks: ['Makasih kak 🙏', 'Siap kak', 'Oke, ditunggu'],
  },
  hu: {
    opens: ['Mennyibe kerül a {item}?', 'Van még belőle {colour}?', 'Kérnék egyet {size} méretben!', 'Szállítanak Pécsre is?', 'Nekem is ilyen van, nagyon szeretem ❤️', 'Írtam privátban', 'picture:{picture}'],
    thanks: ['Köszönöm szépen!', 'Rendben, köszi', 'Szuper, írok üzenetet'],
  },
  en: {
    opens: ['How much is the {item}?', 'Is it still available in {colour}?', 'Love this! Does it come in {size}?', 'Do you ship to Ireland?', 'Mine arrived yesterday, gorgeous 😍', 'price please', 'Please call me on {phone}', 'picture:{picture}'],
    thanks: ['Thank you!', 'Great, will order tonight', 'Perfect, messaging you now'],
  },
}

/** What the Pages have published, newest first, and how long ago (hours). One is an advertisement that stands in no feed. */
export const published: Record<Goods, { ago: number, text: string, picture?: string, dark?: boolean }[]> = {
  home: [
    { ago: 5, text: 'Bộ chăn ga linen mới về 🌿 5 màu, đặt trước hôm nay giảm 10%. Inbox hoặc bình luận để shop tư vấn nhé!', picture: 'sheets-blue' },
    { ago: 20, text: 'Ưu đãi cuối tuần: mua 2 chăn cotton tặng 1 vỏ gối.', picture: 'blanket-sage', dark: true },
    { ago: 52, text: 'Gối tựa màu đất nung, chụp tại xưởng sáng nay.', picture: 'cushion-terracotta' },
    { ago: 140, text: '', picture: 'blanket-beige' },
    { ago: 330, text: 'Shop nghỉ thứ Hai, đơn đặt trong ngày sẽ gửi vào thứ Ba. Cảm ơn cả nhà!' },
  ],
  clothes: [
    { ago: 8, text: 'New in: the linen shirt, in oat and navy. Which one would you wear?', picture: 'shirt-linen' },
    { ago: 70, text: 'Back in stock – the Oxford shirt everybody asked for.', picture: 'shirt-navy' },
    { ago: 200, text: 'Free delivery on everything until Sunday midnight with OAK20.' },
  ],
}
