import { describe, expect, it } from 'vitest'
import { pageAddress, pageShown } from '@/domain/customer/in-page'
import { placeBeside } from '@/entrypoints/capture/place'

describe('S090 where a value of a page comes from', () => {
  it.each([
    ['https://chat.courier.example/room/7?token=abc#me', 'https://chat.courier.example/room/7'],
    ['https://lan:secret@shop.example/', 'https://shop.example'],
    ['http://localhost:8080/a b', 'http://localhost:8080/a%20b'],
    ['https://shop.example/pay/4111 1111 1111 1111'.replaceAll(' ', '-'), 'https://shop.example/pay/••••-••••-••••-1111'],
    [`https://shop.example/${'a'.repeat(900)}`, `https://shop.example/${'a'.repeat(479)}`],
    ['file:///home/lan/customers.txt', ''],
    ['about:srcdoc', ''],
    ['no address', ''],
    [undefined, ''],
  ])('%s is kept as %s', (address, kept) => {
    expect(pageAddress(address)).toBe(kept)
  })

  it('is read as people say it', () => {
    expect(pageShown('https://www.shop.example/room')).toBe('shop.example/room')
  })
})

describe('S090 the bar beside a highlight', () => {
  const bar = { width: 300, height: 80 }
  const window = { width: 800, height: 600 }
  const at = (top: number, left = 100) => ({ left, right: left + 200, top, bottom: top + 20 })

  it.each([
    ['above it', at(300), undefined, { left: 100, top: 212 }],
    ['below it where there is no room above', at(40), undefined, { left: 100, top: 68 }],
    ['within the window at its right edge', at(300, 700), undefined, { left: 492, top: 212 }],
    ['below it where a text field in use is above', at(300), { left: 0, right: 800, top: 200, bottom: 280 }, { left: 100, top: 328 }],
    ['at an end of the window where both places cover the field', at(300), { left: 0, right: 800, top: 200, bottom: 420 }, { left: 100, top: 8 }],
    ['nowhere while the field is everywhere', at(300), { left: 0, right: 800, top: 0, bottom: 600 }, undefined],
    ['nowhere while the highlight is scrolled out of sight', at(-60), undefined, undefined],
  ])('stands %s', (_, piece, inUse, spot) => {
    expect(placeBeside(piece, bar, window, inUse)).toEqual(spot)
  })
})
