import { loudness, voiceRate, wavOf } from '@/domain/wav'

/** Why nothing is recorded: `voiceFault.<name>` in the locales. */
export type MicrophoneFault = 'denied' | 'cannotAsk' | 'none' | 'busy'

export class NoMicrophone extends Error {
  constructor(readonly fault: MicrophoneFault) {
    super(fault)
  }
}

async function isDenied() {
  try {
    return (await navigator.permissions.query({ name: 'microphone' })).state === 'denied'
  }
  catch {
    return false
  }
}

async function faultOf(error: unknown): Promise<MicrophoneFault> {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none'
  if (name !== 'NotAllowedError' && name !== 'SecurityError') return 'busy'
  // A side panel has no room for the browser's question, which then counts as dismissed; a tab can ask it.
  return await isDenied() ? 'denied' : 'cannotAsk'
}

/** @throws {NoMicrophone} */
export async function openMicrophone(): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true } })
  }
  catch (error) {
    throw new NoMicrophone(navigator.mediaDevices === undefined ? 'none' : await faultOf(error))
  }
}

/** Lets go of the microphone. */
export const closeMicrophone = (stream: MediaStream) => stream.getTracks().forEach(track => track.stop())

/** A recording under way. */
export interface Recorder {
  /** How loud it is now, 0 to 1. */
  level: () => number
  /** Ends it and gives the microphone back; resolves when the last part has been handed over. */
  stop: () => Promise<void>
}

/** Records what the microphone hears and hands it over every second, so that no more than that can be lost. `ended`: it was pulled out. */
export function record(stream: MediaStream, part: (bytes: Blob) => void, ended: () => void): Recorder {
  const context = new AudioContext()
  const ear = context.createAnalyser()
  context.createMediaStreamSource(stream).connect(ear)
  const samples = new Float32Array(ear.fftSize)

  const recorder = new MediaRecorder(stream)
  const stopped = new Promise<void>((resolve) => {
    recorder.onstop = () => resolve()
  })
  recorder.ondataavailable = ({ data }) => data.size > 0 && part(data)
  stream.getAudioTracks()[0]?.addEventListener('ended', ended)
  recorder.start(1000)

  return {
    level() {
      ear.getFloatTimeDomainData(samples)
      return loudness(samples)
    },
    async stop() {
      if (recorder.state !== 'inactive') recorder.stop()
      await stopped
      closeMicrophone(stream)
      await context.close()
    },
  }
}

/** What a browser recorded, in whatever kind it has, as WAV. Throws when it cannot read it itself. */
export async function toWav(recorded: Blob): Promise<Blob> {
  const decoder = new OfflineAudioContext({ numberOfChannels: 1, length: 1, sampleRate: voiceRate })
  const sound = await decoder.decodeAudioData(await recorded.arrayBuffer())
  return new Blob([wavOf(sound.getChannelData(0))], { type: 'audio/wav' })
}
