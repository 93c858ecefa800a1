import type { Language } from '../language'
import type { CannedMessage } from './canned'
import { languages } from '../language'
import { shopTemplate, shopTemplateNames } from '../shop/templates'

/** Shortcut, title and text in one language. */
type Said = readonly [shortcut: string, title: string, body: string]

const samples: Record<string, Record<Language, Said>> = {
  greeting: {
    en: ['hello', 'Greeting', 'Hi {{customer.first_name|there}}, this is {{agent.first_name|the team}} from {{page.name|our shop}}. How can I help?'],
    vi: ['chao', 'Lời chào', 'Dạ {{page.name|shop}} chào {{customer.call_name|bạn}} {{customer.first_name|}} ạ. Em có thể giúp gì ạ?'],
    id: ['halo', 'Salam', 'Halo {{customer.call_name|Kak}} {{customer.first_name|}}, dengan {{agent.first_name|admin}} dari {{page.name|toko kami}}. Ada yang bisa dibantu?'],
    hu: ['szia', 'Köszöntés', 'Kedves {{customer.first_name|vásárlónk}}! Itt {{agent.first_name|az ügyfélszolgálat}}, {{page.name|az üzlettől}}. Miben segíthetek?'],
  },
  phone: {
    en: ['phone', 'Ask for phone and address', 'Could you send me your phone number and delivery address, please? I will confirm the order right away.'],
    vi: ['sdt', 'Xin số điện thoại và địa chỉ', 'Dạ {{customer.call_name|bạn}} cho em xin số điện thoại và địa chỉ nhận hàng để em lên đơn ạ.'],
    id: ['alamat', 'Minta nomor HP dan alamat', 'Boleh minta nomor HP dan alamat pengirimannya, {{customer.call_name|Kak}}? Nanti langsung kami proses.'],
    hu: ['cim', 'Telefonszám és cím kérése', 'Kérem, adja meg a telefonszámát és a szállítási címet. Utána rögtön visszaigazolom a rendelést.'],
  },
  delivery: {
    en: ['delivery', 'Delivery time', 'Your order {{order.code}} should arrive by {{date+3wd|dddd, D MMMM}}.'],
    vi: ['giao', 'Thời gian giao hàng', 'Dạ đơn {{order.code}} của {{customer.call_name|bạn}} {{customer.first_name|}} dự kiến giao {{date+3wd|dddd, DD/MM}} ạ.'],
    id: ['kirim', 'Waktu pengiriman', 'Pesanan {{order.code}} diperkirakan tiba {{date+3wd|dddd, D MMMM}}, {{customer.call_name|Kak}}.'],
    hu: ['szallitas', 'Szállítási idő', 'Rendelése ({{order.code}}) várható érkezése: {{date+3wd|MMMM D., dddd}}.'],
  },
  price: {
    en: ['price', 'Price', '{{product.name}} costs {{product.price}}. {{choose:It is in stock.;It can be ordered, about a week.|Stock}}'],
    vi: ['gia', 'Báo giá', 'Dạ {{product.name}} giá {{product.price}} ạ. {{choose:Bên em còn hàng ạ.;Mẫu này đặt khoảng một tuần ạ.|Tình trạng}}'],
    id: ['harga', 'Harga', '{{product.name}} harganya {{product.price}}, {{customer.call_name|Kak}}. {{choose:Stoknya masih ada.;Bisa pre-order, sekitar seminggu.|Stok}}'],
    hu: ['ar', 'Ár', '{{product.name}}: {{product.price}}. {{choose:Raktáron van.;Rendelhető, kb. egy hét.|Készlet}}'],
  },
  pay: {
    en: ['pay', 'Bank transfer', 'You can pay by bank transfer:\n{{ask:Bank and account number}}\nReference: {{order.code}}'],
    vi: ['ck', 'Thông tin chuyển khoản', 'Dạ {{customer.call_name|bạn}} chuyển khoản giúp em theo thông tin:\n{{ask:Ngân hàng và số tài khoản}}\nNội dung: {{order.code}}'],
    id: ['bayar', 'Transfer bank', 'Pembayaran bisa transfer ke:\n{{ask:Bank dan nomor rekening}}\nBerita: {{order.code}}'],
    hu: ['fizetes', 'Banki átutalás', 'Átutalással ide lehet fizetni:\n{{ask:Bank és számlaszám}}\nKözlemény: {{order.code}}'],
  },
  thanks: {
    en: ['thanks', 'Thank you', 'Thank you, {{customer.first_name|and have a nice day}}. Write any time if something comes up.'],
    vi: ['camon', 'Cảm ơn', 'Dạ em cảm ơn {{customer.call_name|bạn}} {{customer.first_name|}} đã ủng hộ shop ạ. Cần gì cứ nhắn em nhé.'],
    id: ['makasih', 'Terima kasih', 'Terima kasih, {{customer.call_name|Kak}} {{customer.first_name|}}. Kalau ada yang perlu ditanyakan, langsung chat saja ya.'],
    hu: ['koszi', 'Köszönet', 'Köszönjük, {{customer.first_name|és további szép napot}}. Ha bármi kérdés van, írjon nyugodtan.'],
  },
}

/**
 * The messages that Deskside brings along, under shortcut and title of the agent's language, each with its text in all four. They
 * are nobody's rows: they can be used and copied, not changed.
 */
export function builtIns(language: Language): CannedMessage[] {
  const own = Object.entries(samples).map(([name, said]): CannedMessage => {
    const [shortcut, title, body] = said[language]
    return {
      id: `built-in:${name}`,
      shortcut,
      title,
      body,
      language,
      variants: languages.filter(other => other !== language).map(other => ({ language: other, body: said[other][2] })),
      files: [],
      tags: [],
      folder: '',
      scope: 'built-in',
      pages: [],
      channels: [],
      changedAt: 0,
    }
  })
  return [...own, ...shopTemplateNames.map(name => shopTemplate(name, language))]
}
