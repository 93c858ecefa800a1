// @vitest-environment happy-dom
import type { Recorder } from '@/platform/microphone'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useComposer } from '@/stores/composer'
import { useTicket } from '@/stores/ticket'
import { useVoice } from '@/stores/voice'
import { db } from '@/sync/db'
import { furnish, until } from '../components/ticket/ticket-room'

const heard: { part: (bytes: Blob) => void, stopped: number, closed: number, unplugged: boolean } = { part: () => {}, stopped: 0, closed: 0, unplugged: false }
vi.mock('@/platform/microphone', async original => ({
  ...await original<typeof import('@/platform/microphone')>(),
  openMicrophone: async () => ({}) as MediaStream,
  closeMicrophone: () => void heard.closed++,
  toWav: async () => new Blob(['RIFF'], { type: 'audio/wav' }),
  record: (_: MediaStream, part: (bytes: Blob) => void): Recorder => {
    if (heard.unplugged) throw new DOMException('The tracks have ended', 'NotSupportedError')
    heard.part = part
    return { level: () => 0, stop: async () => void heard.stopped++ }
  },
}))

beforeEach(() => {
  Object.assign(heard, { stopped: 0, closed: 0, unplugged: false })
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => vi.useRealTimers())

/** Somebody speaks on Lan's ticket; each part is a second. */
async function speaking() {
  await furnish({ ticket: { id: 'facebook:1/t_1', assignee: 'ana', seenAt: Date.now() } })
  await useTicket().open('facebook:1/t_1')
  const composer = useComposer()
  await until(() => expect([composer.box.loaded, composer.limits?.file]).toEqual([true, 25 * 1024 * 1024]))
  const voice = useVoice()
  await voice.start()
  const began = Date.now()
  const speak = (seconds: number) => {
    vi.setSystemTime(began + seconds * 1000)
    heard.part(new Blob(['…'], { type: 'audio/webm' }))
  }
  return { composer, voice, speak }
}

it('S007 a very long clip ends by itself where the file would be full, though nobody sees the panel, and all of it is with the reply', async () => {
  const { composer, voice, speak } = await speaking()
  speak(816)
  expect([heard.stopped, voice.began !== undefined]).toEqual([0, true])
  // The parts come once a second, whatever is drawn.
  speak(817.9)
  await until(() => expect(composer.box.files).toMatchObject([{ mime: 'audio/wav' }]))
  expect([heard.stopped, voice.began, await db.files.count()]).toEqual([1, undefined, 1])
})

it('S007 a part that comes when it is over already ends nothing twice', async () => {
  const { composer, speak } = await speaking()
  speak(818)
  speak(818.5)
  await until(() => expect(composer.box.files).toHaveLength(1))
  expect(heard.stopped).toBe(1)
})

it('S007 a microphone that is pulled out in the moment of pressing is let go of, says so, and the next press records', async () => {
  heard.unplugged = true
  const { composer, voice } = await speaking()
  expect([voice.fault, voice.began, heard.closed]).toEqual(['busy', undefined, 1])
  expect((await navigator.locks.query()).held).toEqual([])
  heard.unplugged = false
  await voice.start()
  heard.part(new Blob(['…'], { type: 'audio/webm' }))
  vi.setSystemTime(Date.now() + 2000)
  await voice.finish()
  await until(() => expect(composer.box.files).toHaveLength(1))
})
