import { expect, it } from 'vitest'
import { sniff } from '@/domain/sniff'
import { longestVoice, loudness, wavOf } from '@/domain/wav'

it('S007 samples become a WAV file of one channel and 16 bits', () => {
  const bytes = wavOf(new Float32Array([0, 1, -1, 2]), 16_000)
  const view = new DataView(bytes.buffer)
  expect(sniff(bytes)).toBe('audio/wav')
  expect([bytes.length, view.getUint32(4, true), view.getUint32(40, true)]).toEqual([52, 44, 8])
  expect([view.getUint16(22, true), view.getUint32(24, true), view.getUint16(34, true)]).toEqual([1, 16_000, 16])
  expect([0, 2, 4, 6].map(at => view.getInt16(44 + at, true))).toEqual([0, 32767, -32767, 32767])
})

it('S007 a very long clip ends where the file is full', () => {
  const full = 25 * 1024 * 1024
  const seconds = longestVoice(full) / 1000
  expect(seconds).toBe(819)
  expect(44 + seconds * 32_000).toBeLessThanOrEqual(full)
})

it.each([
  ['silence', 0, 0],
  ['as loud as can be', 1, 1],
  ['a whisper', 0.0316, 0.5],
])('%s', (_, sample, level) => {
  expect(loudness(new Float32Array(64).fill(sample))).toBeCloseTo(level, 2)
})
