import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { db } from '@/sync/db'
import { changeDraft, draftOf, draftWithFiles, keepFile, openedDraft } from '@/sync/drafts'

beforeEach(() => Promise.all([db.drafts.clear(), db.files.clear()]))
afterEach(() => vi.restoreAllMocks())

const kept = (text: string) => changeDraft('t reply', 1, () => ({ text }))

it('S023 whoever asks for a draft in one breath gets one answer, and whoever asks later what is kept then', async () => {
  await kept('Dạ')
  const read = vi.spyOn(db.drafts, 'get')
  const [draft, opened] = await Promise.all([draftOf('t reply'), openedDraft('t reply')])
  expect([draft?.text, opened.draft?.text, read.mock.calls.length]).toEqual(['Dạ', 'Dạ', 1])
  await kept('Dạ còn')
  expect((await draftOf('t reply'))?.text).toBe('Dạ còn')
})

it('S081 a draft comes with its files, and one without asks for none', async () => {
  const { id } = await keepFile(new File(['x'], 'size.png', { type: 'image/png' }))
  await changeDraft('t reply', 1, () => ({ files: [id] }))
  expect((await draftWithFiles('t reply')).files.map(({ name }) => name)).toEqual(['size.png'])
  const ask = vi.spyOn(db.files, 'bulkGet')
  expect([(await draftWithFiles('other reply')).files, ask.mock.calls.length]).toEqual([[], 0])
})
