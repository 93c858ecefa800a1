import { beforeEach, expect, it, vi } from 'vitest'
import { connectors } from '@/connectors'
import { recheck } from '@/entrypoints/background/connect'
import { readSecret } from '@/platform/secrets'
import { db } from '@/sync/db'
import { noon, source } from '../make'

vi.mock('@/platform/secrets', async original => ({ ...await original<typeof import('@/platform/secrets')>(), readSecret: vi.fn() }))
vi.mock('@/entrypoints/background/run', () => ({ run: async () => {} }))

const shop = source({ name: 'Mộc Home', trouble: { code: 'expired', at: noon } })

beforeEach(async () => {
  vi.mocked(readSecret).mockResolvedValue('token')
  await db.sources.clear()
  await db.sources.put(shop)
})

it.each([
  ['the name that the Page has by now', { account: '1', name: 'Mộc Decor', lines: [] }, { name: 'Mộc Decor', trouble: undefined }],
  ['the old name where none is told', { account: '1', lines: [] }, { name: 'Mộc Home', trouble: undefined }],
  ['nothing when the token is that of another Page', { account: '2', name: 'Other', lines: [{ what: 'otherPage', state: 'bad' as const }] }, { name: 'Mộc Home', trouble: shop.trouble }],
])('S110 a Page that is checked again gets %s', async (_, answer, expected) => {
  vi.spyOn(connectors.facebook, 'check').mockResolvedValue(answer)
  await recheck(shop.id)
  const { name, trouble } = (await db.sources.get(shop.id))!
  expect({ name, trouble }).toEqual(expected)
})
