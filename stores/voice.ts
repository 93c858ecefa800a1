import type { MicrophoneFault, Recorder } from '@/platform/microphone'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { longestVoice } from '@/domain/wav'
import { closeMicrophone, NoMicrophone, openMicrophone, record } from '@/platform/microphone'
import { openOwn } from '@/platform/tabs'
import { dropRecording, keepPart, recordingId } from '@/sync/recordings'
import { isStorageFull } from '@/sync/storage-full'
import { useComposer } from './composer'
import { useTicket } from './ticket'
import { useToasts } from './toasts'
import { useVoiceFiles } from './voice-files'

/** A shorter recording was an accidental press (ms). */
const shortest = 500
/** The last part comes up to a second late, and must fit as well (ms). */
const partLasts = 2000

interface Running {
  id: string
  ticket: string
  began: number
  level: Recorder['level']
  /** Stops it; resolves when every part of it is kept. */
  end: () => Promise<void>
  /** Releases its lock; parts that are still there afterwards were left behind. */
  release: () => void
}

/** A voice message that is being recorded for the ticket where it was begun (S007, S008). */
export const useVoice = defineStore('voice', () => {
  const ticket = useTicket()
  const composer = useComposer()
  const toasts = useToasts()
  const files = useVoiceFiles()
  const running = shallowRef<Running>()
  const asking = ref(false)
  const fault = ref<MicrophoneFault | 'tooShort'>()

  const offered = computed(() => (composer.limits?.voice.length ?? 0) > 0)
  /** How long it may become (ms). */
  const longest = computed(() => longestVoice(composer.limits?.file ?? 0) - partLasts)

  /** Holds a lock while it runs, in whichever window: a recording whose lock is free was left behind. */
  const hold = (id: string) => new Promise<() => void>((held) => {
    void navigator.locks.request(id, () => new Promise<void>(release => held(release)))
  })

  async function start() {
    const about = ticket.id
    if (about === undefined || running.value || asking.value) return
    fault.value = undefined
    asking.value = true
    try {
      const stream = await openMicrophone()
      if (ticket.id === about) await begin(about, stream)
      else closeMicrophone(stream)
    }
    catch (error) {
      fault.value = error instanceof NoMicrophone ? error.fault : 'busy'
    }
    asking.value = false
  }

  async function begin(about: string, stream: MediaStream) {
    const began = Date.now()
    const id = recordingId(about, began)
    const release = await hold(id)
    try {
      running.value = { id, ticket: about, began, release, ...listen(id, began, stream) }
    }
    catch (error) {
      // Pulled out in this very moment.
      closeMicrophone(stream)
      release()
      throw error
    }
  }

  /** Keeps what is heard, part by part. */
  function listen(id: string, began: number, stream: MediaStream): Pick<Running, 'level' | 'end'> {
    let parts = 0
    const kept: Promise<unknown>[] = []
    function part(bytes: Blob) {
      kept.push(keepPart(id, parts++, bytes).catch(failed))
      // Checked here, because a hidden panel draws no frames.
      if (Date.now() - began >= longest.value) void finish()
    }
    const recorder = record(stream, part, () => void finish())
    const end = async () => {
      await recorder.stop()
      await Promise.all(kept)
    }
    return { level: recorder.level, end }
  }

  function failed(error: unknown) {
    toasts.fail(isStorageFull(error) ? 'error.storageFull' : 'error.notKept')
  }

  /** Ends it, once, and does something with what was kept of it. */
  async function end(then: (run: Running) => Promise<unknown>) {
    const run = running.value
    if (!run) return
    running.value = undefined
    await run.end().then(() => then(run)).catch(failed)
    run.release()
  }

  /** Ends it and attaches it to the draft, to be heard, sent or removed. */
  function finish() {
    const lasted = Date.now() - (running.value?.began ?? 0)
    return end((run) => {
      if (lasted >= shortest) return files.attach(run.ticket, run.id)
      fault.value = 'tooShort'
      return dropRecording(run.id)
    })
  }

  const discard = () => end(run => dropRecording(run.id))

  watch(() => ticket.id, () => {
    fault.value = undefined
    if (running.value && running.value.ticket !== ticket.id) void finish()
  })

  const askInTab = () => openOwn('microphone.html').catch(() => toasts.fail('error.notOpened'))
  const dismiss = () => void (fault.value = undefined)
  const level = () => running.value?.level() ?? 0
  const began = computed(() => running.value?.began)

  return { offered, asking, began, longest, fault, start, finish, discard, level, askInTab, dismiss }
})
