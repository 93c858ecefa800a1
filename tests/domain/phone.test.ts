import { expect, it } from 'vitest'
import { hasPhone, phonesIn } from '@/domain/phone'

const found = (text: string) => phonesIn(text).map(({ start, end }) => text.slice(start, end))

it.each([
  ['0912 345 678', '0912 345 678'],
  ['0912.345.678', '0912.345.678'],
  ['0912345678', '0912345678'],
  ['0912-345-678 nha shop', '0912-345-678'],
  ['sđt em 0912 345 678 ạ', '0912 345 678'],
  ['Zalo0912345678', '0912345678'],
  ['0912345678đc giờ hành chính', '0912345678'],
  ['+84 912 345 678', '+84 912 345 678'],
  ['+84 0912 345 678', '+84 0912 345 678'],
  ['(+84) 912.345.678', '(+84) 912.345.678'],
  ['+84 97 345 67 89', '+84 97 345 67 89'],
  ['(+84912345678)', '+84912345678'],
  ['gọi (0912345678) nhé', '0912345678'],
  ['84912345678', '84912345678'],
  ['0084 912 345 678', '0084 912 345 678'],
  ['0868 345 678 2 áo size M', '0868 345 678'],
  ['0912345678 2 áo', '0912345678'],
  ['028 3822 5678', '028 3822 5678'],
  ['(0812) 3456-7890', '(0812) 3456-7890'],
  ['0812-3456-7890 ya kak', '0812-3456-7890'],
  ['0812 3456 789', '0812 3456 789'],
  ['08953123456', '08953123456'],
  ['No HP 081234567890', '081234567890'],
  ['WA 81234567890', '81234567890'],
  ['+62 813-3456-7890', '+62 813-3456-7890'],
  ['https://wa.me/6281234567890', '6281234567890'],
  ['06 30 123 4567', '06 30 123 4567'],
  ['06-70/123-4567', '06-70/123-4567'],
  ['06301234567', '06301234567'],
  ['+36 20 123 4567', '+36 20 123 4567'],
  ['+36 (06) 30 123 4567', '+36 (06) 30 123 4567'],
  ['telefonszámom: 30/123-4567', '30/123-4567'],
  ['06 1 234 5678', '06 1 234 5678'],
  ['07400 123456', '07400 123456'],
  ['+44 (0)7400 123 456', '+44 (0)7400 123 456'],
  ['(415) 555-0132', '(415) 555-0132'],
  ['415-555-0132', '415-555-0132'],
  ['+1 415 555 0132', '+1 415 555 0132'],
  ['06 12 34 56 78', '06 12 34 56 78'],
  ['09\u200B12\u200B345\u2060678', '09\u200B12\u200B345\u2060678'],
  ['0912\u00A0345\u00A0678', '0912\u00A0345\u00A0678'],
  ['０９１２３４５６７８', '０９１２３４５６７８'],
  ['0 9 1 2 3 4 5 6 7 9', '0 9 1 2 3 4 5 6 7 9'],
  ['01/02/2026 0912 345 678', '0912 345 678'],
  ['giá 250.000 0912345678', '0912345678'],
  ['đơn 10482, sđt 0912345678', '0912345678'],
])('finds the number in "%s"', (text, number) => {
  expect(found(text)).toEqual([number])
})

it.each([
  ['0912345678-0987654321', ['0912345678', '0987654321']],
  ['0912345678/0987654321', ['0912345678', '0987654321']],
  ['0912 345 678\n06 30 123 4567', ['0912 345 678', '06 30 123 4567']],
  ['0912 345 678 hoặc +84 987 654 321', ['0912 345 678', '+84 987 654 321']],
])('finds both numbers in "%s"', (text, numbers) => {
  expect(found(text)).toEqual(numbers)
})

it.each([
  ['nothing', ''],
  ['words', 'Giá bao nhiêu vậy shop?'],
  ['an order number', 'Order #4155550132'],
  ['an order number in Vietnamese', 'đơn hàng số 0912345678'],
  ['a decomposed order number', 'đơn hàng 0912345678'.normalize('NFD')],
  ['a waybill', 'MVD 842123456789'],
  ['a waybill in Indonesian', 'no resi 081234567890'],
  ['an order number in Hungarian', 'rendelésszám: 0612345678'],
  ['a code with letters', 'SP0912345678'],
  ['a code with a hyphen', '2026-0912345678'],
  ['a code with a tail', '0912345678-001-22'],
  ['a price', '1.250.000đ'],
  ['a price that begins like one', '0912.345.678đ'],
  ['a sum with spaces', '12 500 000 VND'],
  ['rupiah', 'Rp 1.250.000.000'],
  ['forints', '1 250 000 000 Ft'],
  ['a date', '01/02/2026'],
  ['two dates', '01.02.2026 - 05.02.2026'],
  ['a date the other way about', '2026-11-21 08:30'],
  ['opening hours', 'mở cửa 08.00 - 17.00 21/11'],
  ['times', '08:00 09:30 10:15 11:00'],
  ['a card number', '4111 1111 1111 1111'],
  ['a card number in one', '4111111111111111'],
  ['a card number with a zero in it', '5500 0912 3456 7891'],
  ['an American Express card', '3782 822463 10005'],
  ['a Hungarian bank account', '11773016-11111018-00000000'],
  ['a Vietnamese bank account', 'STK 0123456789'],
  ['an Indonesian bank account', 'norek 0812345678'],
  ['an Indonesian identity number', '3171234567890123'],
  ['a Vietnamese identity number', '001095012345'],
  ['a bar code', '036000291452'],
  ['a long code', '09123456780987654321'],
  ['sizes', 'size 06 08 10 12 14'],
  ['counting', '0 1 2 3 4 5 6 7 8 9'],
  ['a decimal', '0.912345678'],
  ['a position on the earth', '10.7626220, 106.6601720'],
  ['a link', 'https://www.facebook.com/photo/?fbid=0912345678'],
  ['an address for mail', '0912345678@mail.vn'],
  ['digits far apart', '0 áo 9 quần 1 mũ 2 giày 3 túi 4 ví 5 khăn 6 nơ 7 vớ 8 kẹp'],
  ['a number cut short', '0912 345'],
])('takes %s for no phone: "%s"', (_, text) => {
  expect(found(text)).toEqual([])
})

it.each(['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD', '\u200E', '\u202A'])('reads over %j inside a number', (unseen) => {
  expect(hasPhone([...'0912345678'].join(unseen))).toBe(true)
  expect(hasPhone(`order ${[...'4155550132'].join(unseen)}`)).toBe(false)
})

it('reads a hundred long comments well within a frame, whatever they hold', () => {
  const texts = ['1 '.repeat(2500), '0912 345 '.repeat(600), 'a1'.repeat(2500), '1\u200B'.repeat(2500), '(((((+'.repeat(800)]
  for (const text of texts) hasPhone(text)
  const start = performance.now()
  for (const text of texts) hasPhone(text)
  expect(performance.now() - start).toBeLessThan(400)
})
