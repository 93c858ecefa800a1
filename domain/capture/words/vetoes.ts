/** Right before digits: they belong to something else than a telephone. Folded. */
export const otherwise = /(?:[#№]|(?<![a-z])(?:don(?: hang)?|ma(?! (?:vung|so dt))(?: [a-z]+)?|mvd|van don|cccd|cmnd|cmt|cccd\/cmnd|ho chieu|stk|so tk|tai khoan|mst|resi|nota|inv(?:oice)?|pesanan|orders?|rek(?:ening)?|norek|nik|ktp|kk|npwp|kode|kode pos|serial|imei|rendeles[a-z]*|csomag[a-z]*|szamla[a-z]*|cikkszam|adoszam|szemelyi|taj|tracking|parcel|account|sort code|sku|iban|ref|code|awb|ean|barcode|passport|ssn|hsd|lot|voucher|seri|item|model|(?:meeting|zoom|device|user|customer|case) id|sn|s\/n|otp))(?:[\s:#.=–-]|(?<![a-z])(?:so|hang|no|nr|id|number|num|szam[a-z]*|is|la|nomor|nya|saya)(?![a-z]))*$/
/** Right before digits: they are a telephone's, even if the first zero is missing. Folded. */
export const called = /(?:(?<![a-z])(?:sd|st|sdt|dt|so dt|sodt|dien thoai|so dien thoai|so|zalo|hotline|alo|goi|lien he|lh|nt|ib|hp|no|nohp|no\.? hp|nomor|nomer|tl?p|telp|tilpon|telpon|wa|kontak|hubungi|call|ring|text|ph|phone|cell|mobile|tel|fax|mob|number|num|mobil[a-z]*|telefon[a-z]*|szamom|szam)|[a-z]{2,9}app|viber|telegram|telefonszam[a-z]*|sms)(?:[\s:.=–/(-]|(?<![a-z])(?:me|on|at|em|minh|e|is|la|saya|sy|aku|number|no|my|nya|wa|hp|zalo|nhan|so|a|az|cua|chi|anh)(?![a-z]))*$/
/** Right behind digits: a price, a measure or a rest of a code. Folded, except the signs of money. */
export const measure = /^\s?(?:[kđ₫€$£%"]|vn[dđ]|dong|rp|idr|rb|ribu|jt|juta|ft|huf|usd|eur|gbp|tr|trieu|ngan|nghin|cm|mm|kg|gr?|ml|lit|mah|gb|pcs|cai|db|inch)(?![a-z])/
export const money = /[$€£₫@_]$|(?<![a-z])(?:rp|idr|vnd|usd|eur|gbp|huf|\$)\.?\s?$/
/** Inside an address of the web, unless that is a chat program's way to name a number. */
export const link = /(?:https?:\/\/|www\.)(?!(?:wa|zalo|t|m)\.me\/|api\.)\S*$/
