/** Letters and digits of an account number in international form, as printed in fours or without spaces (ISO 13616). */
const ibans = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ \u00A0-]?[A-Z0-9]{1,4}){3,8}/giu

function passesMod97(iban: string): boolean {
  const turned = iban.slice(4) + iban.slice(0, 4)
  let rest = 0
  for (const sign of turned) rest = Number(`${rest}${Number.parseInt(sign, 36)}`) % 97
  return rest === 1
}

/** How many groups from the left are an IBAN; a word behind it may have been caught with it. */
function lengthOfIban(found: string): number {
  for (let end = found.length; end >= 15; end--) {
    if (/[\p{L}\p{N}]/u.test(found[end] ?? ' ')) continue
    if (passesMod97(found.slice(0, end).replace(/[^A-Z0-9]/gi, ''))) return end
  }
  return 0
}

/** Where international account numbers stand. */
export function ibansIn(text: string) {
  return [...text.matchAll(ibans)].flatMap(({ 0: found, index }) => {
    const length = lengthOfIban(found)
    return length > 0 ? [{ start: index, end: index + length }] : []
  })
}

/** A Hungarian bank account: 8-8 or 8-8-8 digits, each part closed by a check digit with the weights 9-7-3-1 (GIRO). */
export function isGiro(digits: string, lengths: number[]): boolean {
  if (!/^8,8(?:,8)?$/.test(lengths.join())) return false
  const passes = (part: string) => [...part].reduce((sum, digit, i) => sum + Number(digit) * ([9, 7, 3, 1][i % 4] ?? 0), 0) % 10 === 0
  return passes(digits.slice(0, 8)) && (passes(digits.slice(8)) || passes(digits.slice(8, 16)))
}

/** Words right before a number that make a card of it impossible: a telephone's or a person's own number. */
export const never = /(?:imei|(?<!\p{L})(?:nik|ktp|cccd|cmnd|npwp|iban|serial|s\/n|ean|gtin|barcode|mã vạch|vonalkód))(?:[\s:#.=–-]|(?<!\p{L})(?:số|no|nr|is|là|code|number|máy|em|của|my|phone|hp|saya|ponsel|telefonom|telefon|készülék|1|2)(?!\p{L}))*$/iu
/** Words before a number of one piece that name something else. */
export const elsewise = /(?<!\p{L})(?:orders?|đơn(?: hàng)?|mvđ|mvd|mã (?:gd|giao dịch|đơn|vận đơn)|vận đơn|stk|số tk|số tài khoản|tài khoản|resi|nota|inv(?:oice)?|pesanan|rek(?:ening)?|norek|rendelés\p{L}*|csomag\p{L}*|számla\p{L}*|tracking|parcel|waybill|awb|account)(?:[\s:#.=–-]|(?<!\p{L})(?:số|hàng|no|nr|id|number|num|szám\p{L}*|is|là|nomor|acb|vcb|bca|bri|bni)(?!\p{L}))*$/iu
/** Words that people put near the number of a card. */
export const cardWords = /thẻ|visa|kartu|kártya|kártyá|(?<!\p{L})(?:bank)?kartya|(?<!\p{L})card|master|amex|american express|napas|jcb|diners|maestro|cv[cv]|(?<!\p{L})(?:exp(?:iry|ires)?|valid thru|debit|credit|hết hạn|lejár|hsd)(?!\p{L})/iu
