import { expect, it } from 'vitest'
import { fieldFault, tidy } from '@/domain/contact'

it.each([
  ['S121', 'name', '  ', 'empty'],
  ['S121', 'name', '👩‍🌾 Ly', undefined],
  ['S122', 'email', 'Lan+shop@Mail.VN', undefined],
  ['S122', 'email', 'lan@mail', 'email'],
  ['S122', 'email', 'a b@mail.vn', 'email'],
  ['S122', 'email', '', undefined],
  ['S123', 'phone', '0912 345 678', undefined],
  ['S123', 'phone', '+36 (30) 987-6543', undefined],
  ['S123', 'phone', '12345', 'phone'],
  ['S123', 'phone', 'call me', 'phone'],
  ['S026', 'address', '', undefined],
  ['S090', 'delivery', '2026-02-28', undefined],
  ['S090', 'delivery', '2026-02-31', 'date'],
] as const)('%s: %s %s', (_, field, value, fault) => {
  expect(fieldFault(field, value)).toBe(fault)
})

it('keeps one form of a name: composed accents, nothing invisible, single spaces', () => {
  expect(tidy(' Nguye\u0302\u0303n\u200B  Lan ')).toBe('Nguyễn Lan')
})
it('keeps what holds an emoji together', () => {
  expect(tidy('👩‍🌾')).toBe('👩‍🌾')
})
