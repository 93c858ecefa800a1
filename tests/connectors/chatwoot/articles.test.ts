import type { Portal as Kept, Article as Written } from '@/practice/chatwoot/articles'
import { expect, it } from 'vitest'
import { helpCenter } from '@/connectors/chatwoot/articles'
import { roster } from '@/connectors/chatwoot/roster'
import { Rejected, Throttled, Unauthorized } from '@/connectors/errors'
import { newOffice } from '@/practice/chatwoot/furnish'
import { noon } from '../../make'
import { stand } from './stand'

const written = (changes: Partial<Written>): Written => ({ id: 1, language: 'en', category: 'Orders', slug: 'a', title: 'A', content: '', shown: 'published', at: noon, ...changes })
const kept = (changes: Partial<Kept> = {}): Kept => ({ id: 41, slug: 'lamps', name: 'Lamps', domain: null, archived: false, languages: ['en'], articles: [written({})], ...changes })
const at = (portals: Kept[], changes = {}) => stand({ office: { ...newOffice(), portals, ...changes } })

async function titles(made: ReturnType<typeof stand>, words = '', language?: string) {
  const portals = await helpCenter.portals(made.mai)
  return (await helpCenter.find(made.mai, portals, { words, ...(language ? { language } : {}) })).articles.map(({ title }) => title)
}

it('S145 an article says what it is, in which language, and where a customer reads it', async () => {
  const made = at([kept({ articles: [written({ id: 7, slug: '17-returns', title: 'Returns' })] })])
  const portals = await helpCenter.portals(made.mai)
  expect(await helpCenter.find(made.mai, portals, { words: '' })).toEqual({
    articles: [{ id: 'lamps/7', title: 'Returns', category: 'Orders', portal: 'Lamps', language: 'en', address: 'https://desk.lampshop.example/hc/lamps/articles/17-returns', changedAt: noon }],
  })
})

it.each([
  ['help.lamps.example', 'https://help.lamps.example/hc/lamps'],
  ['https://help.lamps.example/', 'https://help.lamps.example/hc/lamps'],
  ['http://help.lamps.example', 'http://help.lamps.example/hc/lamps'],
  ['  ', 'https://desk.lampshop.example/hc/lamps'],
  ['', 'https://desk.lampshop.example/hc/lamps'],
])('S145 the domain %j of a Help Center is where its pages stand', async (domain, address) => {
  expect((await helpCenter.portals(at([kept({ domain })]).mai)).map(portal => portal.address)).toEqual([address])
})

it('S145 an address holds only what an address may hold', async () => {
  const made = at([kept({ slug: 'our lamps', articles: [written({ slug: 'giá/đèn?' })] })])
  const { articles } = await helpCenter.find(made.mai, await helpCenter.portals(made.mai), { words: '' })
  expect(articles[0]?.address).toBe('https://desk.lampshop.example/hc/our%20lamps/articles/gi%C3%A1%2F%C4%91%C3%A8n%3F')
})

it('S145 what customers cannot open is not offered: drafts, archived articles, archived Help Centers, those without an article', async () => {
  const made = at([
    kept({ articles: [written({ title: 'Seen' }), written({ title: 'Draft', shown: 'draft' }), written({ title: 'Old', shown: 'archived' })] }),
    kept({ slug: 'old', archived: true }),
    kept({ slug: 'empty', articles: [] }),
  ])
  expect((await helpCenter.portals(made.mai)).map(({ id }) => id)).toEqual(['lamps'])
  expect(await titles(made)).toEqual(['Seen'])
})

it('S145 articles in the customer’s language come first, then those in the Help Center’s own, then the others', async () => {
  const articles = ['en', 'hu', 'pt_BR', 'vi'].map((language, i) => written({ id: i, language, title: language }))
  const made = at([kept({ languages: ['hu', 'en', 'pt_BR', 'vi'], articles })])
  expect(await titles(made, '', 'vi')).toEqual(['vi', 'hu', 'en', 'pt_BR'])
  expect(await titles(made, '', 'pt')).toEqual(['pt_BR', 'hu', 'en', 'vi'])
  expect(await titles(made, '', 'xx')).toEqual(['hu', 'en', 'pt_BR', 'vi'])
  expect(await titles(made)).toEqual(['hu', 'en', 'pt_BR', 'vi'])
})

it('S145 words are looked for in all its languages', async () => {
  const made = stand()
  expect(await titles(made, ' ship ', 'vi')).toEqual(['Shipping times and costs'])
  expect(await titles(made, 'giao', 'vi')).toEqual(['Thời gian và phí giao hàng'])
  expect(await titles(made, 'nothing of that')).toEqual([])
})

it('S145 a thousand articles come a page at a time, each once, and the last part says that it is the last', async () => {
  const articles = Array.from({ length: 1000 }, (_, i) => written({ id: i, title: `No. ${i}`, language: i % 2 ? 'en' : 'vi', at: noon - i * 1000 }))
  const made = at([kept({ languages: ['en', 'vi'], articles })])
  const portals = await helpCenter.portals(made.mai)
  const seen: string[] = []
  let from: string | undefined
  let parts = 0
  do {
    const part = await helpCenter.find(made.mai, portals, { words: '', language: 'vi', ...(from === undefined ? {} : { from }) })
    seen.push(...part.articles.map(({ title }) => title))
    from = part.next
    parts++
  } while (from !== undefined && parts < 100)
  expect([seen.length, new Set(seen).size, seen.slice(0, 2), seen.at(-1)]).toEqual([1000, 1000, ['No. 0', 'No. 2'], 'No. 999'])
  expect(made.calls.filter(call => call.includes('/articles')).length).toBeLessThanOrEqual(42)
})

it('S145 one answer is a few calls, however many shelves hold nothing of it', async () => {
  const made = at(Array.from({ length: 30 }, (_, i) => kept({ slug: `p${i}` })))
  const part = await helpCenter.find(made.mai, await helpCenter.portals(made.mai), { words: 'absent' })
  expect([part.articles, part.next !== undefined, made.calls.length]).toEqual([[], true, 9])
})

it('S145 a title is one line of text, whatever stands in it; an article may have no category', async () => {
  const made = at([kept({ articles: [written({ title: ' <b>Returns</b>\n{{contact.name}}\u2028\u202Eabc\u200B ', category: null })] })])
  const { articles: [article] } = await helpCenter.find(made.mai, await helpCenter.portals(made.mai), { words: '' })
  expect(article?.title).toBe('<b>Returns</b> {{contact.name}} \u202Eabc\u200B')
  expect(article).not.toHaveProperty('category')
})

it('S145 a row that cannot be read hides no other; an answer of another shape is told as such', async () => {
  const made = stand()
  const answers = (body: unknown) => ({ ...made.mai, fetch: (async () => Response.json(body)) as unknown as typeof fetch })
  const portal = { id: 'lamps', name: 'Lamps', address: 'https://x.example/hc/lamps', languages: [] }
  const good = { id: 1, slug: 'a', title: 'A', status: 'published' }
  const part = await helpCenter.find(answers({ payload: [null, { id: 'x' }, { ...good, status: 'draft' }, good] }), [portal], { words: '' })
  expect(part.articles).toEqual([{ id: 'lamps/1', title: 'A', portal: 'Lamps', language: '', address: 'https://x.example/hc/lamps/articles/a', changedAt: 0 }])
  await expect(helpCenter.find(answers({ articles: [] }), [portal], { words: '' })).rejects.toThrow('another shape')
  await expect(helpCenter.portals(answers([]))).rejects.toThrow('another shape')
})

it.each([
  ['a token that is no longer any good', { kind: 'badToken' as const }, Unauthorized],
  ['no leave to read them', { kind: 'denied' as const, part: '/portals' }, Rejected],
  ['a server that asks to wait', { kind: 'throttled' as const }, Throttled],
])('S145 %s is told as what it is', async (_, fault, kind) => {
  const made = stand()
  made.faults.push(fault)
  await expect(helpCenter.portals(made.mai)).rejects.toBeInstanceOf(kind)
})

it('S145 a Help Center that was deleted meanwhile hides no other, and alone is told as gone', async () => {
  const made = at([kept({}), kept({ slug: 'other', articles: [written({ title: 'Other' })] })])
  const portals = await helpCenter.portals(made.mai)
  made.office.portals = made.office.portals?.slice(1)
  expect((await helpCenter.find(made.mai, portals, { words: '' })).articles.map(({ title }) => title)).toEqual(['Other'])
  await expect(helpCenter.find(made.mai, portals.slice(0, 1), { words: '' })).rejects.toMatchObject({ reason: 'gone' })
})

it('S145 the lists of the desk name the Help Centers and which inbox has one; without leave for them all else is there', async () => {
  const made = stand()
  const read = await roster(made.mai)
  expect(read.portals).toMatchObject([{ id: 'lamp-shop', languages: ['en', 'vi', 'id', 'hu'] }])
  expect(read.inboxes.filter(({ portal }) => portal).map(({ name, portal }) => [name, portal])).toEqual([['Shop website chat', 'lamp-shop']])
  made.faults.push({ kind: 'denied', part: '/portals' })
  const without = await roster(made.mai)
  expect(without).not.toHaveProperty('portals')
  expect(without.members.length).toBe(3)
})

it('S145 the token is in no address', async () => {
  const made = stand()
  await titles(made, 'ship')
  expect(made.calls.join()).not.toContain('PRACTICE_TOKEN')
})
