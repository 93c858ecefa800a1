import type { Customer, Fact } from '@/domain/customer'
import type { FactInput } from '@/domain/customer/facts'
import { expect, it } from 'vitest'
import { blank, withFact, withFactAmong } from '@/domain/customer/facts'
import { matchKeys, normal } from '@/domain/customer/norm'
import { factsOf, knownOf, nameOf } from '@/domain/customer/person'
import { noon } from '../../make'

const stamp = { by: 'ana', at: noon }
const empty = blank('a:1/c1', 'a:1')
const all = (inputs: FactInput[], customer: Customer = empty) => inputs.reduce((row, input) => withFact(row, input, stamp), customer)
const values = ({ facts }: Customer, field: keyof Customer['facts'] = 'phone') => facts[field]?.map(({ value }) => value)
const typed = (value: string, id: string = value): Fact => ({ id, value, from: 'typed', at: noon })

it('S028 five phones stand beside each other, each with who typed it', () => {
  const five = all(['1', '2', '3', '4', '5'].map(n => ({ field: 'phone', value: `091234567${n}`, id: n })))
  expect(values(five)).toHaveLength(5)
  expect(five.facts.phone?.[4]).toEqual({ id: '5', value: '0912345675', from: 'typed', by: 'ana', at: noon })
})

it.each([
  ['replaced in its place', { field: 'phone', value: '3', id: 'a', was: '1' }, ['3', '2']],
  ['taken away', { field: 'phone', value: '', id: 'a', was: '1' }, ['2']],
  ['added', { field: 'phone', value: '3', id: 'c' }, ['1', '2', '3']],
  ['not added twice, however it is written', { field: 'phone', value: ' 2 ', id: 'c' }, ['1', '2']],
  ['one for two, when it becomes the same as the other', { field: 'phone', value: '2', id: 'a', was: '1' }, ['2']],
] as const)('one of two values is %s, and the other stays (S123)', (_, input, after) => {
  const two = all([{ field: 'phone', value: '1', id: 'a' }, { field: 'phone', value: '2', id: 'b' }])
  expect(values(withFact(two, input, stamp))).toEqual(after)
})

it('S121 of two agents who change one value the later wins, and what both add is kept', () => {
  const both = all([{ field: 'name', value: 'Lan', id: 'name' }, { field: 'name', value: 'Nguyễn Lan', id: 'name', was: 'Old' }, { field: 'phone', value: '1', id: 'a' }, { field: 'phone', value: '2', id: 'b' }])
  expect([values(both, 'name'), values(both)]).toEqual([['Nguyễn Lan'], ['1', '2']])
})

it('what an older version asked for changes the one value that it knew', () => {
  expect(values(all([{ field: 'phone', value: '1' }, { field: 'phone', value: '2' }]))).toEqual(['2'])
})

it('done twice it is the same, and nothing leaves the row as it was', () => {
  const input: FactInput = { field: 'email', value: 'a@b.vn', id: 'x' }
  const once = withFact(empty, input, stamp)
  expect(withFact(once, input, stamp)).toEqual(once)
  expect(withFact(empty, { field: 'email', value: '', id: 'gone' }, stamp)).toBe(empty)
})

it('a value that is put back is what it was, with its place, its agent and its time', () => {
  const where = { ticket: 't', message: 'm', at: 5 }
  const back = withFact(empty, { field: 'phone', value: '1', id: 'a', origin: { from: 'message', where, by: 'ben', at: 7 } }, stamp)
  expect(back.facts.phone).toEqual([{ id: 'a', value: '1', from: 'message', where, by: 'ben', at: 7 }])
})

it.each([
  ['phone', '0912 345 678', '+84 912.345.678', true],
  ['phone', '06 30 987 6543', '+36309876543', true],
  ['phone', '0912345678', '0912345679', false],
  ['email', 'Lan+Shop@Mail.VN ', 'lan+shop@mail.vn', true],
  ['email', 'lan@mail.vn', 'lan+shop@mail.vn', false],
  ['membership', '0004 7731', '00047731', true],
  ['membership', '0004 7731', '4 7731', false],
  ['address', '12 Lê Lợi', '12 LE LOI', true],
] as const)('S029 S030 %s: “%s” and “%s” are the same: %s', (field, one, other, same) => {
  expect(normal(field, one) === normal(field, other)).toBe(same)
})

it('only phone, e-mail and membership tell who somebody is; nobody else is in that index', () => {
  expect(matchKeys({ name: [typed('Lan')], address: [typed('x')] })).toBeUndefined()
  expect(matchKeys({ phone: [typed('0912345678')], membership: [typed('007')] })).toEqual(['phone:0912345678', 'membership:007'])
})

const two: Customer[] = [
  { ...empty, facts: { name: [typed('Lan')], phone: [typed('0912345678', 'p')] } },
  { ...blank('b:1/c2', 'b:1'), facts: { name: [typed('Nguyễn Lan')], phone: [typed('+84912345678', 'p'), typed('0987654321', 'q')], membership: [typed('0007')] } },
]

it('S024 one person of two shows the first one\'s name, every number once, and whose it is', () => {
  const facts = factsOf(two)
  expect([nameOf(two), facts.phone?.map(({ value, owner }) => [value, owner]), facts.membership?.[0]?.value]).toEqual([
    'Lan',
    [['0912345678', 'a:1/c1'], ['0987654321', 'b:1/c2']],
    '0007',
  ])
  expect(knownOf(two)).toEqual({ phone: '0912345678\n0987654321', membership: '0007' })
})

it('a number that is taken away is gone from both', () => {
  const after = withFactAmong(two, 'a:1/c1', { field: 'phone', value: '', id: 'p', was: '0912345678' }, stamp)
  expect(factsOf(after).phone?.map(({ value }) => value)).toEqual(['0987654321'])
})

it('a value of the other one is changed where it is', () => {
  const [, other] = withFactAmong(two, 'a:1/c1', { field: 'membership', value: '0008', id: '0007', was: '0007', owner: 'b:1/c2' }, stamp)
  expect(other?.facts.membership?.[0]?.value).toBe('0008')
})
