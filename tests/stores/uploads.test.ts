// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { connectors } from '@/connectors'
import { readSecret } from '@/platform/secrets'
import { useUploads } from '@/stores/uploads'
import { db } from '@/sync/db'
import { furnish, owedReply, until } from '../components/ticket/ticket-room'

vi.mock('@/platform/secrets', async original => ({ ...await original<typeof import('@/platform/secrets')>(), readSecret: vi.fn() }))

const file = { id: 'f1', name: 'blanket.png', mime: 'image/png', size: 3 }
const uploaded = async () => (await db.outbox.toArray()).map(row => row.action === 'reply' && row.input.files[0]?.uploaded)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
  vi.mocked(readSecret).mockReset().mockResolvedValue('token')
  vi.spyOn(connectors.facebook, 'upload').mockResolvedValue('a1')
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('S003 after a fault of our own, such as a full disk, files go out again by themselves a minute later', async () => {
  vi.mocked(readSecret).mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'))
  await furnish({ owed: [owedReply({ input: { text: '', files: [file] } })] })
  await db.files.put({ ...file, blob: new Blob(['png'], { type: 'image/png' }) })
  useUploads()
  await until(() => expect(readSecret).toHaveBeenCalledTimes(1))
  vi.advanceTimersByTime(58_000)
  expect(await uploaded()).toEqual([undefined])
  await until(async () => {
    vi.advanceTimersByTime(3000)
    expect(await uploaded()).toEqual(['a1'])
  })
  expect(connectors.facebook.upload).toHaveBeenCalledTimes(1)
})
