/** Samples a second: as much as a voice needs, a quarter of an hour in 25 MB. */
export const voiceRate = 16_000
const header = 44
const bytesPerSample = 2

/** How long (ms) a recording may be before the file is full. */
export const longestVoice = (bytes: number) => Math.floor((bytes - header) / (voiceRate * bytesPerSample)) * 1000

/** One channel of samples (-1 to 1) as a WAV file of 16 bits: the one kind that needs no encoder and that everybody plays. */
export function wavOf(samples: Float32Array, rate = voiceRate): Uint8Array<ArrayBuffer> {
  const size = samples.length * bytesPerSample
  const view = new DataView(new ArrayBuffer(header + size))
  const letters = (at: number, text: string) => [...text].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)))
  letters(0, 'RIFF')
  view.setUint32(4, header - 8 + size, true)
  letters(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  // 1: plain samples. 1: one channel.
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate * bytesPerSample, true)
  view.setUint16(32, bytesPerSample, true)
  view.setUint16(34, 8 * bytesPerSample, true)
  letters(36, 'data')
  view.setUint32(40, size, true)
  samples.forEach((sample, i) => {
    const held = Math.max(-1, Math.min(1, sample))
    view.setInt16(header + i * bytesPerSample, Math.round(held * 0x7FFF), true)
  })
  return new Uint8Array(view.buffer)
}

/** How loud samples are, 0 to 1 as an ear would say: 0 at -60 dB and below, 1 at full. */
export function loudness(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length)
  return Math.max(0, Math.min(1, 1 + Math.log10(Math.max(power, 1e-12)) / 6))
}
