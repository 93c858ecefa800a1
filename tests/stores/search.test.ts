import type { Found } from '@/sync/search'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { useSearch } from '@/stores/search'

const answered: ((found: Found) => void)[] = []
vi.mock('@/sync/search', () => ({
  glance: async (text: string) => ({ ids: text === 'lan' ? ['a'] : [], people: [], behind: true }),
  search: () => new Promise<Found>(resolve => answered.push(resolve)),
  readFound: async (ids: string[]) => ids.map(id => ({ id })),
  readPeople: async () => [],
  warmUp: async () => ({ ids: [], people: [], behind: false }),
}))

it('S096 what is held is shown at once while a sync writes; nothing counts as missing until all of it was looked at', async () => {
  setActivePinia(createPinia())
  const search = useSearch()
  search.words = 'lan'
  await vi.waitFor(() => expect(search.rows.map(({ id }) => id)).toEqual(['a']))
  expect(search.isAnswered).toBe(false)

  search.words = 'budi'
  await vi.waitFor(() => expect(answered).toHaveLength(2))
  expect(search.isAnswered).toBe(false)
  answered[0]?.({ ids: ['a', 'late'], people: [], behind: false })
  await nextTick()
  expect(search.isAnswered).toBe(false)
  answered[1]?.({ ids: ['b'], people: [], behind: false })
  await vi.waitFor(() => expect(search.rows.map(({ id }) => id)).toEqual(['b']))
  expect(search.isAnswered).toBe(true)
})
