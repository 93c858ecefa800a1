import { describe, expect, it } from 'vitest'
import { covers, hostTyped, isBlocked, nameOfPattern, patternOf, siteOf } from '@/domain/site'

it.each([
  ['https://mail.example.com/u/0?x=1#inbox', 'mail.example.com', 'https://mail.example.com/*'],
  ['http://127.0.0.1:8080/a', '127.0.0.1', 'http://127.0.0.1/*'],
  ['chrome://newtab/', undefined, undefined],
  ['about:blank', undefined, undefined],
  ['file:///home/a.html', undefined, undefined],
  ['', undefined, undefined],
  [undefined, undefined, undefined],
])('%s is the site %s', (address, site, pattern) => {
  expect(siteOf(address)).toBe(site)
  expect(patternOf(address)).toBe(pattern)
})

it.each([
  ['https://*/*', 'https://a.example/', true],
  ['https://*/*', 'http://a.example/', false],
  ['*://*/*', 'http://a.example/', true],
  ['<all_urls>', 'https://a.example/', true],
  ['<all_urls>', 'chrome://newtab/', false],
  ['https://a.example/*', 'https://a.example/inbox', true],
  ['https://a.example/*', 'https://b.a.example/', false],
  ['https://*.a.example/*', 'https://b.a.example/', true],
  ['https://*.a.example/*', 'https://a.example/', true],
  ['https://*.a.example/*', 'https://nota.example/', false],
  ['file:///*', 'https://a.example/', false],
])('%s takes in %s: %s', (pattern, address, is) => {
  expect(covers(pattern, address)).toBe(is)
})

describe('the block list', () => {
  it.each([
    ['https://bank.example/login', true],
    ['https://online.bank.example/', true],
    ['https://notbank.example/', false],
    ['about:srcdoc', false],
    [undefined, false],
  ])('%s is blocked: %s', (address, is) => {
    expect(isBlocked(address, ['bank.example'])).toBe(is)
  })

  it.each([
    ['bank.example', 'bank.example'],
    [' HTTPS://www.Bank.example/login?a=1 ', 'bank.example'],
    ['*.bank.example', 'bank.example'],
    ['ngân-hàng.vn', 'xn--ngn-hng-dwao.vn'],
    ['localhost:3000', 'localhost'],
    ['192.168.0.7', '192.168.0.7'],
    ['bank', undefined],
    ['two words.example', undefined],
    ['', undefined],
    ['javascript:alert(1)', undefined],
    ['file:///etc/passwd', undefined],
  ])('“%s” typed is %s', (typed, host) => {
    expect(hostTyped(typed)).toBe(host)
  })
})

it.each([
  ['https://a.example/*', 'a.example'],
  ['https://*.a.example/*', 'a.example'],
  ['https://*/*', undefined],
  ['<all_urls>', undefined],
])('%s is called %s', (pattern, name) => {
  expect(nameOfPattern(pattern)).toBe(name)
})
