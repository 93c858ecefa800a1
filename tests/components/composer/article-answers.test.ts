// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { onPage, until } from '../ticket/ticket-room'
import { answered, article, asked, open, options, press, search, type } from './article-room'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn(() => () => {}) }))

const field = () => onPage('textarea.write') as HTMLTextAreaElement
const status = () => onPage('.articles [role=status]')?.textContent?.trim()

it('S145 a late answer to earlier words is none; Enter before the answer chooses nothing', async () => {
  await open()
  await answered({ articles: [article(1)] })
  await until(() => expect(options().length).toBe(1))
  type('refund')
  press('Enter')
  await until(() => expect(asked.map(({ words }) => words)).toEqual(['', 'refund']))
  expect([field().value, onPage('.articles') === null]).toEqual(['', false])
  type('size')
  await until(() => expect(asked.length).toBe(3))
  asked[2]?.answer({ articles: [article(3)] })
  await until(() => expect(options()[0]?.textContent).toContain('Article 3'))
  asked[1]?.answer({ articles: [article(2)] })
  await until(() => expect(asked.length).toBe(3))
  expect(options()[0]?.textContent).toContain('Article 3')
  type('')
  press('Enter')
  await until(() => expect(options()[0]?.textContent).toContain('Article 1'))
  expect(asked.length, 'what was answered is not asked again').toBe(3)
})

it('S145 the customer’s language is asked for first; a short part is filled up, and the end of the list brings the next', async () => {
  await open('Sziasztok! Mennyi a szállítás, és mikor jön meg a lámpa? Köszönöm')
  expect(asked[0]).toMatchObject({ words: '', language: 'hu' })
  await answered({ articles: [article(1)], next: '1:1' })
  await until(() => expect(asked[1]).toMatchObject({ from: '1:1', language: 'hu' }))
  await answered({ articles: [article(1), ...Array.from({ length: 25 }, (_, i) => article(i + 2))], next: '1:2' })
  await until(() => expect(options().length).toBe(26))
  expect(asked.length).toBe(2)
  for (let i = 0; i < 5; i++) press('PageDown')
  await until(() => expect(asked[2]).toMatchObject({ from: '1:2' }))
  await answered({ articles: [article(40)] })
  await until(() => expect(options().length).toBe(27))
})

it('S145 whatever goes wrong is said in words, what was typed stays, and trying again helps', async () => {
  await open()
  type('refund')
  press('Enter')
  await until(() => expect(asked.length).toBe(2))
  const wrongs = {
    none: 'There are no articles for customers yet.',
    noWay: 'This account is paused or not connected here.',
    offline: 'You are offline.',
    later: 'The server asks to wait.',
    refused: 'The server does not let you read its articles.',
    signedOut: 'no longer accepts your access token',
    gone: 'The Help Center is no longer there',
    unsure: 'The articles could not be read.',
  }
  for (const [at, [why, told]] of Object.entries(wrongs).entries()) {
    await answered(why)
    await until(() => expect(status()).toContain(told))
    expect([search().value, options().length]).toEqual(['refund', 0])
    const again = [...document.querySelectorAll<HTMLElement>('.articles button')].find(button => button.textContent?.includes('Try again'))
    again?.click()
    await until(() => expect(asked.length).toBe(3 + at))
  }
  await answered({ articles: [article(1)] })
  await until(() => expect([options().length, status()]).toEqual([1, '']))
})

it('S145 an empty answer says whether nothing is there or nothing fits', async () => {
  await open()
  await answered({ articles: [] })
  await until(() => expect(status()).toBe('No article has been published yet'))
  type('<i>x</i>')
  press('Enter')
  await until(() => expect(asked.length).toBe(2))
  await answered({ articles: [] })
  await until(() => expect(status()).toBe('No article fits “<i>x</i>”'))
})

it('S145 a row says its category, its language, when it was changed, and of several Help Centers which', async () => {
  await open()
  await answered({ articles: [article(1, { language: 'pt_BR' }), article(2, { category: undefined, portal: 'Other', language: 'not a language' }), article(3, { title: '', changedAt: 0, language: '' })] })
  await until(() => expect(options().length).toBe(3))
  const texts = options().map(option => option.textContent?.replaceAll(/\s+/g, ' ').trim())
  expect(texts[0]).toMatch(/^Article 1 ?Brazilian Portuguese ?Orders · ?Lamps · ?changed /)
  expect(texts[1]).toMatch(/^Article 2 ?not a language ?Other · ?changed /)
  expect(texts[2]).toMatch(/^https:\/\/help\.example\/hc\/lamps\/articles\/3 ?Orders · ?Lamps$/)
})
