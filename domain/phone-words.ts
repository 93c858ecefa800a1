// What people of the shops' languages write around digits, of any case, accents composed (NFC).

/** Dates, times and spans of them, which stand beside numbers: 01/02/2026, 2026-02-01, 08.00 - 17.00. */
export const moments = /(?<![\d./-])(?:(?:[0-2]?\d|3[01])([./-])(?:0?\d|1[0-2])\1(?:(?:19|20)\d\d|\d\d)|(?:19|20)\d\d([./-])(?:0?\d|1[0-2])\2(?:[0-2]?\d|3[01])|[0-2]?\d[.:h][0-5]\d\s*[-–]\s*[0-2]?\d[.:h][0-5]\d)(?![\d/-]|\.\d)/g

/** Words before digits that say they are not a phone number; a word between (number, is) does not matter. */
export const otherwise = /(?:#|№|(?<!\p{L})(?:orders?|đơn(?: hàng)?|don hang|mã(?: \p{L}+)?|mvđ|mvd|vận đơn|stk|số tk|tài khoản|cccd|cmnd|resi|nota|inv(?:oice)?|pesanan|rek(?:ening)?|norek|nik|kode|rendelés\p{L}*|csomag\p{L}*|számla\p{L}*|cikkszám|tracking|parcel|account|sku|iban|ref|code|awb))(?:[\s:#.=–-]|(?<!\p{L})(?:số|hàng|no|nr|id|number|num|szám\p{L}*|is|là|nomor)(?!\p{L}))*$/iu
/** Words before digits that say they are a phone number, even if the first zero was left out. */
export const called = /(?:sđt|sdt|(?<!\p{L})[đd]t|số|zalo|hotline|alo|gọi|(?<!\p{L})(?:hp|wa|nomor|nomer|tl?p)|telp|\p{L}{2,9}app|viber|tel(?:efon)?(?:szám\p{L}*)?|mobil|phone|cell|mobile|call|ring|text)(?:[\s:.=–-]|me|on|em|mình|is|là|saya)*$/iu
/** What makes a price of the digits before it. */
export const money = /^\s?(?:[kđ₫€$£%]|vn[dđ]|rp|idr|ft|huf|usd|eur)(?!\p{L})/iu
/** Inside an address of the web, unless that is a chat program's own way to name a number. */
export const link = /(?:https?:\/\/|www\.)(?!(?:wa|zalo)\.me\/)\S*$/i
