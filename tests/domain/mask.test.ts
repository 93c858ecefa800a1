import { expect, it } from 'vitest'
import { mask, maskAll } from '@/domain/mask'

it.each([
  ['in fours', 'thẻ em 4111 1111 1111 1111 nha', 'thẻ em •••• •••• •••• 1111 nha'],
  ['without a gap', '4111111111111111', '••••••••••••1111'],
  ['with dots', '5500.0055.5555.5559', '••••.••••.••••.5559'],
  ['with hyphens', 'ez 5500-0055-5555-5559', 'ez ••••-••••-••••-5559'],
  ['with a zero-width space behind every digit', [...'4111111111111111'].join('\u200B'), [...'••••••••••••1111'].join('\u200B')],
  ['in full-width digits', '４１１１ １１１１ １１１１ １１１１', '•••• •••• •••• １１１１'],
  ['in keycap emoji', '4️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣', '•️⃣•️⃣•️⃣•️⃣•️⃣•️⃣•️⃣•️⃣•️⃣•️⃣•️⃣•️⃣1️⃣1️⃣1️⃣1️⃣'],
  ['with no-break spaces', '4111\u00A01111\u00A01111\u00A01111', '••••\u00A0••••\u00A0••••\u00A01111'],
  ['digit by digit', '4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1', '• • • • • • • • • • • • 1 1 1 1'],
  ['over four lines', '4111\n1111\n1111\n1111', '••••\n••••\n••••\n1111'],
  ['American Express, 15 digits', 'amex 3782 822463 10005', 'amex •••• •••••• •0005'],
  ['13 digits', '4222222222222', '•••••••••2222'],
  ['14 digits', '3056 930902 5904', '•••• •••••• 5904'],
  ['19 digits', '4000 0000 0000 0000 006', '•••• •••• •••• •••0 006'],
  ['NAPAS', '9704 0000 0000 0018', '•••• •••• •••• 0018'],
  ['NAPAS with 19 digits', '9704198526191432198', '•••••••••••••••2198'],
  ['of an issuer nobody knows, beside a card word', 'kartu saya 7900000000000006', 'kartu saya ••••••••••••0006'],
  ['two in a row', '4111 1111 1111 1111 5500 0055 5555 5559', '•••• •••• •••• 1111 •••• •••• •••• 5559'],
  ['two without a gap', '41111111111111115500005555555559', '••••••••••••1111••••••••••••5559'],
  ['behind other digits', 'size 38 4111111111111111', 'size 38 ••••••••••••1111'],
  ['glued to a word', 'visa4111111111111111nha', 'visa••••••••••••1111nha'],
  ['with underlines', '4111_1111_1111_1111', '••••_••••_••••_1111'],
  ['with stars', '4111*1111*1111*1111 kartu', '••••*••••*••••*1111 kartu'],
  ['with colons', '4111:1111:1111:1111 thẻ', '••••:••••:••••:1111 thẻ'],
  ['with long dashes', 'my card: 4111—1111—1111—1111', 'my card: ••••—••••—••••—1111'],
  ['in Arabic digits', '٤١١١ ١١١١ ١١١١ ١١١١', '•••• •••• •••• ١١١١'],
  ['of Indonesia\'s banks', 'kartu debit saya 6062826786276634 ditolak', 'kartu debit saya ••••••••••••6634 ditolak'],
  ['behind a telephone', 'gọi em 0912345678 nha, thẻ 4111111111111111', 'gọi em 0912345678 nha, thẻ ••••••••••••1111'],
  ['before its date and its code', '4532-0151-1283-0366 / 09 / 27', '••••-••••-••••-0366 / 09 / 27'],
  ['behind the words for an order', 'order 4111 1111 1111 1111', 'order •••• •••• •••• 1111'],
])('S138 a card is masked: %s', (_, text, kept) => {
  expect(mask(text)).toBe(kept)
  expect(mask(kept), 'a masked text stays').toBe(kept)
})

it.each([
  ['A kártyám 4111 1111 1111 1111, lejár 08/28, cvc 123 - miért?', 'A kártyám •••• •••• •••• 1111, lejár 08/28, cvc ••• - miért?'],
  ['cvv: 0427', 'cvv: ••••'],
  ['mã CVV của em là 987 nha', 'mã CVV của em là ••• nha'],
  ['visa, security code is 123', 'visa, security code is •••'],
  ['4111111111111111 09/27 123', '••••••••••••1111 09/27 •••'],
  ['thẻ visa, 3 số sau thẻ 456', 'thẻ visa, 3 số sau thẻ •••'],
  ['kartu kredit, kode keamanan 321', 'kartu kredit, kode keamanan •••'],
  ['a kártya biztonsági kódja 321', 'a kártya biztonsági kódja •••'],
  ['123 là cvv', '••• là cvv'],
  ['4111 1111 1111 1111 cvc 123', '•••• •••• •••• 1111 cvc •••'],
  ['visa 4532015112830366 cvc:  9 8 7', 'visa ••••••••••••0366 cvc:  • • •'],
  ['card 4532 0151 1283 0366, code is 987', 'card •••• •••• •••• 0366, code is •••'],
  ['3782-822463-10005, 4-digit code 1234', '••••-••••••-•0005, 4-digit code ••••'],
  ['mã cvv 3 số cuối: 456', 'mã cvv 3 số cuối: •••'],
  ['4532015112830366|12|2027|987', '••••••••••••0366|12|2027|•••'],
])('S138 a check code is masked whole: %s', (text, kept) => {
  expect(mask(text)).toBe(kept)
  expect(mask(kept)).toBe(kept)
})

it.each([
  ['a voucher that fails Luhn', 'kode voucher 5555 5555 5555 4445'],
  ['a gift code that fails Luhn', 'gift code 4242-4242-4242-4241'],
  ['phones', '0912345678 0987654321, +84 912 345 678'],
  ['a phone of 13 digits that passes the cards’ check', '+4915112345678, or +49 151 1234 5678'],
  ['three phones', '0912 345 678 / 0987 654 321 / 0903 123 456'],
  ['two phones of which the middle passes Luhn', 'hp 0813 1111 2222 / 0857 3333 4444'],
  ['a transaction', 'mã GD 0912345678901'],
  ['a waybill that passes Luhn', 'mã vận đơn 4222222222222'],
  ['an order', 'Order #6011000990139424'],
  ['an IMEI', 'IMEI 490154203237518'],
  ['an IMEI without its name', '356938035643809'],
  ['a time in milliseconds', '1763780000000'],
  ['a time in digits', '20261122031500'],
  ['an IBAN', 'HU42 1177 3016 1111 1018 0000 0000'],
  ['an IBAN without gaps', 'DE89370400440532013000'],
  ['a Hungarian account', '11773016-11111018-00000000'],
  ['a Hungarian account beside a card word', 'kártya vagy 11773016-11111018'],
  ['a Vietnamese account', 'stk 19036789012345 Techcombank'],
  ['an Indonesian identity', 'NIK 3578124509870006'],
  ['sizes', 'size 36, 37, 38, 39, 40, 41, 42'],
  ['prices', '1.250.000 2.350.000 990.000'],
  ['a code of sixty digits', '411111111111111155000055555555594111111111111111550000555555'],
  ['a code of a door', 'mã 1234'],
  ['a number of zeros', '0000 0000 0000 0000'],
  ['a gift card\'s code', 'gift card, code 1234 does not work'],
  ['two IMEIs', 'IMEI1: 490154203237518 IMEI2: 356938035643809'],
  ['an order that passes Luhn', 'mã đơn hàng 5555555555554444'],
  ['an account that passes Luhn', 'stk 4532015112830366 vietcombank'],
  ['an Indonesian account', 'rek BCA 4556737586899855'],
  ['a parcel', 'tracking 9400111899223197428490'],
  ['a bar code', 'barcode 4006381333931'],
  ['a time with colons', '2026-11-22 10:30:15.123456'],
  ['a one-time code', 'OTP 482913'],
  ['places on a map', 'tọa độ 10.762622, 106.660172'],
  ['an order of three digits', 'order number 123'],
])('S138 stays as it is: %s', (_, text) => {
  expect(mask(text)).toBe(text)
})

it.each([
  ['in the middle', ['số thẻ 4111 1111', '1111 1111 nha'], ['số thẻ •••• ••••', '•••• 1111 nha']],
  ['within a group', ['411111', '1111111111'], ['••••••', '••••••1111']],
  ['over four messages', ['4111', '1111', '1111', '1111'], ['••••', '••••', '••••', '1111']],
  ['the code behind it', ['cvv', '123'], ['cvv', '•••']],
  ['the date and the code behind it', ['4111 1111 1111', '1111 exp 12/27', 'cvv', '321'], ['•••• •••• ••••', '1111 exp 12/27', 'cvv', '•••']],
  ['ten digits and six', ['so the', '4532015112', '830366'], ['so the', '••••••••••', '••0366']],
  ['the first one masked before', ['•••• •••• •••• 1111', '5500 0055 5555 5559'], ['•••• •••• •••• 1111', '•••• •••• •••• 5559']],
])('S138 a number split over messages: %s', (_, texts, kept) => {
  expect(maskAll(texts)).toEqual(kept)
  expect(maskAll(kept)).toEqual(kept)
})

it.each([
  [['0912345678', '0987654321']],
  [['đơn 12345678', '0912 345 678']],
  [['450000', '0912345678']],
  [['stk 1903456', '7890123 tcb']],
])('S138 two numbers sent one after the other are no card: %j', (texts) => {
  expect(maskAll(texts)).toEqual(texts)
})

it('S138 what does not belong together stays apart', () => {
  expect(maskAll(['gọi em 0912345678', '4 cái nha, 200k'])).toEqual(['gọi em 0912345678', '4 cái nha, 200k'])
  expect(maskAll(['', ''])).toEqual(['', ''])
})

it('S138 the length of a text stays, wherever the card stands and whatever is around it', () => {
  for (const around of ['', 'nha ', '😀', '12 ', 'a\u0301 ', '\u202E']) {
    const text = `${around}4111 1111 1111 1111 ${around}`
    expect(mask(text)).toHaveLength(text.length)
    expect(mask(text)).not.toContain('4111')
  }
})

it('S138 a text without a card is the same object, and a long one costs little', () => {
  const long = 'shop ơi cho em hỏi giá áo size 38 ạ 0912345678 '.repeat(2000)
  const began = performance.now()
  expect(mask(long)).toBe(long)
  expect(performance.now() - began).toBeLessThan(500)
})
