import { describe, expect, it } from 'vitest'
import { mask, maskAll } from '@/domain/mask'
import messages from './mask/messages.json'

/** What has to be hidden stands in braces: `card {4111 1111 1111} 1111`. */
const marked = /\{([^}]*)\}/g
const plain = (text: string) => text.replace(marked, '$1')
const kept = (text: string) => text.replace(marked, (_, digits: string) => digits.replace(/\d/g, '•'))

const inFullWidth = (text: string) => text.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xFEE0))

/** Written before the rules had seen them, then the rules were mended by kind. */
describe('S138 of what customers write only cards and their codes are masked', () => {
  it.each(messages)('$id $text', ({ text }) => {
    expect(mask(plain(text))).toBe(kept(text))
    expect(mask(kept(text)), 'a masked text stays').toBe(kept(text))
  })

  it.each([
    ['in full-width digits', inFullWidth],
    ['with accents apart', (text: string) => text.normalize('NFD')],
    ['with no-break spaces', (text: string) => text.replaceAll(' ', '\u00A0')],
    ['between other words', (text: string) => `ok ${text} ok`],
  ])('%s', (_, change) => {
    for (const { id, text } of messages) expect(mask(change(plain(text))), id).toBe(change(kept(text)))
  })

  it('the lines of one sent as messages of their own', () => {
    for (const { id, text } of messages) expect(maskAll(plain(text).split('\n')).join('\n'), id).toBe(kept(text))
  })
})
