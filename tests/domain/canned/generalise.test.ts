import { expect, it } from 'vitest'
import { generalise, shortcutFor } from '@/domain/canned/generalise'
import { noValues } from '@/domain/canned/values'

const lan = { name: 'Nguyễn Thị Lan', language: 'vi', phone: '0901 234 567', email: 'lan@mail.vn' } as const
const anna = { name: 'Kovács Anna', language: 'hu' } as const
const of = (sent: string, customer: object = lan, more: object = {}) => generalise(sent, { ...noValues(), agent: { name: 'Mai Phương' }, page: { name: 'Mộc Home' }, order: { code: 'DH10482' }, customer, ...more })

it.each([
  ['Chào chị Lan ạ', 'Chào chị {{customer.first_name}} ạ'],
  ['Chào NGUYỄN THỊ LAN', 'Chào {{customer.name}}'],
  ['Chao Nguyen Thi Lan', 'Chao {{customer.name}}'],
  ['Em là Mai Phương bên Mộc Home', 'Em là {{agent.name}} bên {{page.name}}'],
  ['Số 0901234567 đúng không chị?', 'Số {{customer.phone}} đúng không chị?'],
  ['Số +84 901 234 567', 'Số {{customer.phone}}'],
  ['Mail LAN@mail.vn', 'Mail {{customer.email}}'],
  ['Đơn dh10482 đã gửi', 'Đơn {{order.code}} đã gửi'],
])('S155 %s is saved as %s', (sent, body) => {
  expect(of(sent).body).toBe(body)
})

it.each([
  ['a longer word', 'Hoa lan, Lanh, lanA', 'Hoa lan, Lanh, lanA'],
  ['the same letters with another accent', 'Làn da đẹp', 'Làn da đẹp'],
  ['a longer number', 'Mã 990901234567890', 'Mã 990901234567890'],
])('S155 %s is left as it is', (_, sent, body) => {
  expect(of(sent).body).toBe(body)
})

it('S155 in Hungarian the given name comes last in the name, and is the first name', () => {
  expect(of('Kedves Anna! Kovács Anna részére', anna).body).toBe('Kedves {{customer.first_name}}! {{customer.name}} részére')
})

it('S155 one word is the whole name in Indonesian; short words are names only with a capital', () => {
  expect(of('Halo Kak Budi', { name: 'Budi', language: 'id' }).body).toBe('Halo Kak {{customer.first_name}}')
  expect(of('An has an apple', { name: 'An', language: 'en' }).body).toBe('{{customer.first_name}} has an apple')
})

it('S155 says what was replaced, in its order', () => {
  expect(of('Lan, đơn DH10482 của Lan').replaced).toEqual([
    { text: 'Lan', variable: 'customer.first_name' },
    { text: 'DH10482', variable: 'order.code' },
    { text: 'Lan', variable: 'customer.first_name' },
  ])
})

it('S155 nothing known, nothing replaced; markup and braces stay', () => {
  expect(generalise('<b>Hi</b> .*+?', noValues())).toEqual({ body: '<b>Hi</b> .*+?', replaced: [] })
})

it.each([
  ['Dạ chị ơi, phí giao là 30.000đ', 'da-chi-oi'],
  ['{{customer.first_name}}, thank you', 'thank-you'],
  ['🎉', ''],
])('a shortcut is offered for %s', (body, shortcut) => {
  expect(shortcutFor(body)).toBe(shortcut)
})
