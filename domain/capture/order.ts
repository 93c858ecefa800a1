import type { Find, Reading } from './reading'

const couriers = 'jne|jnt|j&t|j & t|sicepat|ghn|ghtk|spx|vnpost|viettel ?post|anteraja|ninja ?(?:van|xpress)?|gls|dpd|dhl|fedex|ups|mpl|foxpost|packeta|usps|vtp|ems|nhat tin|wahana|pos indonesia|paxel|rpx|id express|evri|yodel|hermes|parcelforce|ontrac|lasership|sameday|express one|magyar posta|royal mail|lion parcel|tiki|best express'
const labels = 'ma don(?: hang)?|ma van don|van don|don hang|don(?: so)?|mvd|ma (?:so )?don|no\\.? ?resi|resi(?:nya)?|no\\.? ?(?:order|pesanan)|order(?: (?:id|number|no|num|nr|code|ref))?|orders|kode (?:order|pesanan|booking|voucher|promo|resi)|pesanan(?:nya)?|nota|invoice|inv|(?:meg)?rendeles\\p{L}*|csomag(?:szam\\p{L}*|om|omat)?|nyomkovetesi? ?(?:szam|kod)\\p{L}*|(?:kupon|utalvany|ajandek|kedvezmeny|voucher)\\p{L}*|tracking(?: (?:number|no|id|code|#))?|parcel|ref(?:erence)?|(?:gift|voucher|promo|coupon|discount) (?:code|card)|ma (?:giam gia|voucher|khuyen mai)|p\\.?o\\.?(?: (?:number|no\\.?|#))?(?= ?#?\\d{5})|confirmation(?: (?:code|number|no|#))?|booking (?:code|ref(?:erence)?|number)|awb|waybill|consignment|shipment(?: (?:number|no|id))?'
const filler = `(?:[\\s:#№=.(–-]|(?<![a-z])(?:so|ma|la|cua|em|minh|hang|no|nr|id|is|number|code|my|for|saya|sy|nya|kode|nomor|a|az|szama?|kodja?|azonosito(?:ja|m)?|e)(?![a-z\\d/-])|(?<![a-z])(?:${couriers})(?=[\\s:])){0,6}`
/** Letters and digits, with a digit in them; or the fours of a card that is none. */
const code = '(?<code>\\d{4}(?:[ -]\\d{4}){3,4}(?: \\d{2})?|[1-9]\\d{3}(?: \\d{4}){2}|(?=(?:[a-z]+[-/]){0,2}[a-z]*[-/]?\\d)[a-z\\d]+(?:[-_/][a-z\\d]+){0,4})'
/** No price, amount or date: 250k, 2 pcs, 11/02/2026. */
const end = '(?![\\p{L}\\d]|[.,]\\d|\\s?(?:[kdđx$€₫]|vnd|rb|ribu|jt|ft|huf|usd|eur|pcs|pc|cai|bo|doi|hop|goi|chiec|db|darab|lusin|pack|buah|items?|trieu|tr|ngay|thang|gio|hari|nap)(?![a-z]))'

const labelled = new RegExp(`(?<![\\p{L}\\d])(?:${labels})(?!\\p{L})${filler}${code}${end}`, 'gu')
const carried = new RegExp(`(?<![\\p{L}\\d])(?:${couriers})[\\s:#-]{1,3}(?:(?:no|resi|ma|don|tracking|waybill|parcel|package|shipment)[\\s:.]{1,2}){0,2}(?<code>\\d{4}(?: \\d{4}){2,4}(?: \\d{2})?|[a-z]{0,4}\\d{8,22}|(?=[a-z\\d]*\\d{5})[a-z\\d]{10,20})(?![\\p{L}\\d])`, 'gu')
/** Its number further on: "pesanan a.n. Maria no 88120", "order lewat toko no 2511KJH8". */
const farther = /(?<![\p{L}\d])(?:order|pesanan|(?:meg)?rendeles\p{L}*)\s[^\n!?\d]{1,40}\s(?:no|nomor|nr|kode|id)\.?\s?:?\s(?<code>(?=[a-z]*\d)(?!0|62|36|84)[a-z\d-]{5,20})(?![\p{L}\d])/gu
/** Codes that are known by their shape: a parcel service's, the post's (UPU S10), letters and digits without a gap. */
const shaped = /(?<![\p{L}\d])(?<code>1Z[0-9A-Z]{16}|[A-Z]{2}\d{9}[A-Z]{2}|(?!(?:SDT|SĐT|DT|ĐT|HP|WA|TEL|TELP|TLP|PHONE|ZALO|CALL|NO|TL|MST|NPWP|VAT)\d)[A-Z]{2,6}[-_]?\d{6,16}(?:-\d{1,6})?|(?!(?:SDT|SĐT|DT|ĐT|HP|WA|TEL|TELP|TLP|PHONE|ZALO|MST|SP)-)[A-Z]{2,6}-\d{2,8}-\d{4,8}|[A-Z]{2,5}-[A-Z]{2,4}-\d{6,14})(?![\p{L}\d-])/gu
const hashed = /(?<![\p{L}\d#])#(?<code>(?=[a-z]*-?\d)[a-z]{0,5}-?\d{4,12})(?![\p{L}\d]|[.,]\d)/gu
/** Before a flat's number: "1088 Burrard St #2107". Folded. */
const ofHouse = /(?<![a-z])(?:st|rd|ave|av|blvd|dr|ln|ct|way|pl|ter|cir|pkwy|hwy|street|road|avenue|drive|lane|apt|unit|suite|ste|flat|room|blk|[nsew]|[ns][ew])\.?,?\s?$/
/** The word for it behind the code: "a 20261120 számú rendelés", "12345 itu nomor pesanan". */
const namedBehind = /(?<![\p{L}\d/.-])(?<code>(?:[a-z]{1,4}-?)?\d{2,14}(?:[/-]\d{1,10}){0,3})\s(?:szamu|sz\.?|is|was|itu|adalah|la)\s(?:(?:my|the|no\.?|nomor|ma|so|az?|em|kode)\s){0,2}(?:rendeles|megrendeles|csomag|order|tracking|pesanan|resi|don|van don)/gu
/** In Hungarian and English the word may follow at once, where the code cannot be a number of things: "HU-48213 rendelésem", "a 48213-as rendelés". */
const namedAtOnce = /(?<![\p{L}\d/.-])(?<code>[a-z]{1,4}-?\d{3,14}|\d{4,14}(?=-[aeou]s))(?:-[aeou]s)?\s(?:szamu\s)?(?:(?:meg)?rendeles|csomag|order(?!s))/gu
/** Goods have codes too: "mã hàng QA120034", "kode barang A-2231", "mã SP002345". */
const ofGoods = /(?<![a-z])(?:ma (?:sp|hang|san pham|ao|quan|vay|giay)|sku|model|kode (?:barang|produk|item)|cikkszam\p{L}*|item|art(?:icle)?|modell|eori|swift|bic)[\s:#.-]*(?:(?:la|no\.?) )?$/u
/** What stands between two codes of a list. */
const listed = /^(?:\s?[,+&/]\s?|\s(?:va|dan|es|and|voi|sama|with|meg|la)\s|\s?[,;]\s(?:va|dan|es|and)\s)(?:ma |don |so |no\.? |#)?(?<code>(?=[a-z]*-?\d)[a-z]{0,6}-?\d{3,14})(?![\p{L}\d]|[.,]\d)/u

/** What a bank calls a transfer: only where there is no order. */
const transfers = /(?<![\p{L}\d])ma (?:gd|giao dich)[\s:#.]*(?:la )?(?<code>[a-z]{0,4}\d{6,20})(?!\d)/gu

const isDate = /^\d{1,2}\/\d{1,2}(?:\/\d{2,4})?$|^(?:19|20)\d\d-\d\d-\d\d$/
const isRange = /^\d{1,2}-\d{1,2}/
/** Too little to be a code: "đơn 2", "order m38". */
function isCode(code: string) {
  return !isDate.test(code) && !(isRange.test(code) && code.length < 6)
    && (/^\d+$/.test(code) ? code.length >= 4 && !/^(?:19|20)\d\d$/.test(code) : (code.replace(/\D/g, '').length >= 3 || /^(?=.*\d[A-Z])[A-Z\d]{6,}$/.test(code)))
}

function isOfGoods(folded: string, start: number) {
  const before = folded.slice(Math.max(0, start - 24), start)
  return ofGoods.test(before) || (folded.startsWith('sp', start) && !folded.startsWith('spx', start) && /(?<![a-z])ma $/.test(before))
}

const shapeOf = (code: string) => code.replace(/\d/g, '0')

/** The codes named together with one: "đơn DH88120 và DH88134". As many figures, and the same letters before them. */
function withListed({ text, folded }: Reading, first: Find): Find[] {
  const all = [first]
  for (let last = first; ;) {
    const { 0: said, groups } = listed.exec(folded.slice(last.end, last.end + 40)) ?? { groups: undefined, 0: '' }
    if (groups?.code === undefined || shapeOf(groups.code) !== shapeOf(folded.slice(first.start, first.end))) return all
    const end = last.end + said.length
    const start = end - groups.code.length
    last = { ...first, value: text.slice(start, end), start, end }
    all.push(last)
  }
}

function found(reading: Reading, pattern: RegExp, confidence: number): Find[] {
  return [...(pattern === shaped ? reading.text : reading.folded).matchAll(pattern)].flatMap(({ 0: all, index, groups }) => {
    const code = groups?.code ?? ''
    const start = index + all.lastIndexOf(code)
    const value = reading.text.slice(start, start + code.length)
    if ((pattern === shaped && isOfGoods(reading.folded, start)) || (pattern === hashed && ofHouse.test(reading.folded.slice(Math.max(0, index - 16), index)))) return []
    return isCode(value) ? [{ field: 'order', value, start, end: start + code.length, confidence }] : []
  })
}

/** Order numbers, waybills and vouchers, as typed; a phone number behind the word for an order is one of them. */
export function orders(reading: Reading): Find[] {
  const all = [[labelled, 0.9], [carried, 0.9], [namedBehind, 0.85], [namedAtOnce, 0.8], [shaped, 0.8], [farther, 0.7], [hashed, 0.6]] as const
  const codes = all.flatMap(([pattern, confidence]) => found(reading, pattern, confidence))
  const known = codes.length > 0 ? codes.flatMap(code => withListed(reading, code)) : found(reading, transfers, 0.6)
  // Of two at one place the longer: "INV-009182" is more than the number behind "inv".
  const isLess = (it: Find, other: Find) => it.start < other.end && other.start < it.end && it.end - it.start < other.end - other.start
  const longest = known.filter(it => !known.some(other => isLess(it, other)))
  return longest.filter(({ start, end }, i) => longest.findIndex(it => it.start < end && start < it.end) === i)
}
