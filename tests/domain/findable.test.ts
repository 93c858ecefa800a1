import type { Ticket } from '@/domain/ticket'
import { expect, it } from 'vitest'
import { addressWords } from '@/domain/address-words'
import { findable, searchWords } from '@/domain/findable'
import { fold } from '@/domain/fold'
import { phoneForms } from '@/domain/phone-digits'
import { ticket } from '../make'

function finds(typed: string, changes: Partial<Ticket>) {
  const line = findable(ticket(changes))
  return searchWords(typed).every(word => line.includes(word))
}

it.each([
  ['0912 345', '+84912345678'],
  ['0912345678', '+84 912 345 678'],
  ['+84912345678', '0912.345.678'],
  ['+84 912 345 678', '0912345678'],
  ['84912345678', '0912-345-678'],
  ['0084912345678', '0912345678'],
  ['0912.345.678', '0912345678'],
  ['(0912)345', '0912345678'],
  ['5678', '+84 912 345 678'],
  ['345 678', '0912345678'],
  ['+84', '+84912345678'],
  ['０９１２', '0912345678'],
  ['0812-3456', '+62 812 3456 7890'],
  ['+62812', '081234567890'],
  ['06 20 123', '+36 20 123 4567'],
  ['+36201234567', '06-20/123-4567'],
  ['+84 (0)912345678', '0912345678'],
])('S096 “%s” finds the phone %s', (typed, phone) => {
  expect(finds(typed, { known: { phone } }), 'noted by an agent').toBe(true)
  expect(finds(typed, { phones: [phone] }), 'written by the customer').toBe(true)
})

it.each([
  ['0912 346', '0912345678'],
  ['+62912345679', '0912345678'],
  ['0913', '+84912345678'],
])('S096 “%s” does not find the phone %s', (typed, phone) => {
  expect(finds(typed, { known: { phone } })).toBe(false)
})

it('S096 a number that stands in the name is a phone too', () => {
  expect(finds('0912345', { name: 'Lan 0912.345.678' })).toBe(true)
})

it.each([
  ['phường 5', '12/5 Lê Lợi, P.5, Q.1, TP.HCM'],
  ['Phường 5, Quận 1', '12/5 Lê Lợi, P5, Q1, TPHCM'],
  ['p5 q1', '12/5 Lê Lợi, Phường 5, Quận 1'],
  ['p.5', '12/5 Lê Lợi, phường 5'],
  ['P. 5', '12/5 Lê Lợi, phường 5'],
  ['12/5 le loi', '12/5 Lê Lợi, P.5'],
  ['bến nghé', 'P. Bến Nghé'],
  ['phường bến nghé', 'P.Bến Nghé'],
  ['tphcm', 'Quận 3, Thành phố Hồ Chí Minh'],
  ['tp.hcm', 'Quận 3, TP Hồ Chí Minh'],
  ['thành phố hồ chí minh', 'Q3 TP.HCM'],
  ['đường lê lợi', 'Đ. Lê Lợi'],
  ['thị trấn', 'TT. Củ Chi, H. Củ Chi'],
  ['jalan braga', 'Jl. Braga No. 10, Kec. Sumur Bandung'],
  ['jln braga kecamatan', 'Jln Braga 10, Kec. Sumur'],
  ['fő utca 5', 'Fő u. 5., 1011 Budapest, I. ker.'],
  ['kossuth krt', 'Kossuth körút 3.'],
])('S096 “%s” finds the address %s', (typed, address) => {
  expect(finds(typed, { known: { address } })).toBe(true)
})

it.each([
  ['a name is no abbreviation', 'Duong Quan Ha'],
  ['a letter inside a word', 'Chợ Hạp Ux'],
])('S096 %s', (_, address) => {
  expect(addressWords(address).slice(0, 3)).toEqual(fold(address).split(' '))
})

it.each([
  ['name and tag', 'lan khách-sỉ'],
  ['tag and phone', 'khach-si 5678'],
  ['name, address and phone', 'nguyễn lê lợi 0912'],
  ['e-mail', 'LAN@example.com'],
  ['membership, with its leading zeros', '00071'],
])('S096 together: %s', (_, typed) => {
  const known = { phone: '+84912345678', address: '12 Lê Lợi', email: 'lan@example.com', membership: '00071' }
  expect(finds(typed, { name: 'Nguyễn Thị Lan', known, tags: ['khach-si'] })).toBe(true)
})

it.each([
  ['tag:khach-si', true],
  ['tag:khách', true],
  ['lan tag:"Khách sỉ"', true],
  ['thẻ: khách lan', true],
  ['label:khach lê lợi 5678', true],
  ['tag:khách tag:vip', true],
  ['tag:', true],
  ['tag:lan', false],
  ['tag:si', false],
  ['tag:khách 0999', false],
  ['vip', true],
])('S096 “%s” looks among the tags alone: %s', (typed, found) => {
  expect(finds(typed, { name: 'Nguyễn Thị Lan', known: { phone: '+84912345678', address: '12 Lê Lợi' }, tags: ['khach-si', 'vip'] })).toBe(found)
})

it('S096 line breaks in what was noted break no line', () => {
  expect(findable(ticket({ name: 'Lan\nAnh', known: { address: '1\n2', email: 'a\nb', membership: '3\n4' } }))).not.toContain('\n')
})

it('S096 a very long address costs next to nothing', () => {
  expect(addressWords('p.5 '.repeat(10_000)).join(' ').length).toBeLessThan(2000)
})

it.each([['0912345678', ['0912345678']], ['+84 912 345 678', ['84912345678', '0912345678']], ['+1 415 555 0132', ['14155550132', '4155550132']], ['', []]])('the digits of %j', (text, forms) => {
  expect(phoneForms(text)).toEqual(forms)
})
