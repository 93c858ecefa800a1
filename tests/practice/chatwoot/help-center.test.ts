import { expect, it } from 'vitest'
import { newOffice } from '@/practice/chatwoot/furnish'
import { open } from '@/practice/chatwoot/running'
import { chatwoot } from '@/practice/chatwoot/server'
import { faults, readDocument } from '../../connectors/chatwoot/openapi'
import { noon } from '../../make'

interface Told { payload: Record<string, unknown>[], meta: Record<string, unknown> }

async function ask(path: string, token = 'PRACTICE_TOKEN_11'): Promise<Told & { status: number }> {
  const handle = chatwoot(open(newOffice(), () => noon))
  const response = await handle(new Request(`https://desk.lampshop.example/api/v1/accounts/7/${path}`, { headers: { 'api-access-token': token } }))
  return { status: response.status, ...await response.json() as Told }
}
const titles = async (query: string) => (await ask(`portals/lamp-shop/articles?${query}`)).payload.map(({ title }) => title)

const document = readDocument()

it.skipIf(document === undefined)('S145 a Help Center is told as Chatwoot\'s own OpenAPI file has it', async () => {
  if (!document) return
  const { payload } = await ask('portals')
  expect(faults(document, { $ref: '#/components/schemas/portal' }, { payload: payload.filter(({ custom_domain }) => custom_domain !== null) })).toEqual([])
})

it('S145 any agent may read Help Centers and articles; a wrong name is not found', async () => {
  expect((await ask('portals')).payload.map(({ slug, archived }) => [slug, archived])).toEqual([['lamp-shop', false], ['old-shop', true]])
  expect(await ask('portals/none/articles')).toMatchObject({ status: 404, error: 'Resource could not be found' })
  expect((await ask('portals', 'wrong')).status).toBe(401)
})

it('S145 articles are asked for by language, status and words, newest change first', async () => {
  expect(await titles('locale=hu&status=published')).toEqual(['Melyik méret illik a szobámba?', 'Visszaküldés és visszatérítés', 'Szállítási idő és díj'])
  expect(await titles('status=draft')).toEqual(['Winter sale'])
  expect(await titles('status=archived')).toEqual(['Shipping times 2024'])
  expect(await titles('status=published&query=RETURN')).toEqual(['Returns and refunds'])
  expect(await titles('status=published&query=eturns')).toEqual([])
  expect(await titles('status=published&query=back%20days')).toEqual(['Returns and refunds'])
})

it('S145 a page holds 25, and the counts are of all of them', async () => {
  const first = await ask('portals/lamp-shop/articles')
  expect(first.meta).toMatchObject({ current_page: 1, articles_count: 17, published_count: 15, draft_articles_count: 1, archived_articles_count: 1 })
  expect((await ask('portals/lamp-shop/articles?page=2')).payload).toEqual([])
  expect(Object.keys(first.payload[0] ?? {}).sort()).toEqual(['account_id', 'associated_articles', 'author', 'category', 'content', 'description', 'id', 'locale', 'meta', 'position', 'slug', 'status', 'title', 'updated_at', 'views'])
})
