import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
import { toWav } from '@/platform/microphone'
import { db } from '@/sync/db'
import { draftId } from '@/sync/drafts'
import { attachRecording, dropRecording, readRecording, recordingsOf } from '@/sync/recordings'
import { useTicket } from './ticket'
import { useToasts } from './toasts'

const pad = (n: number) => String(n).padStart(2, '0')

function nameAt(at: Date, mime: string) {
  const kind = mime.split(/[/;]/)[1] ?? 'bin'
  return `voice-${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}-${pad(at.getHours())}${pad(at.getMinutes())}.${kind}`
}
const fileOf = (blob: Blob) => new File([blob], nameAt(new Date(), blob.type), { type: blob.type.replace(/;.*/, '') })

/** What was recorded, on its way into the draft: in a kind that the channel takes, or kept aside to be saved by hand (S009). */
export const useVoiceFiles = defineStore('voice-files', () => {
  const ticket = useTicket()
  const toasts = useToasts()
  /** A recording that the channel does not take. */
  const aside = shallowRef<File>()

  /** WAV where the channel takes it, else as the browser recorded it. */
  async function convert(recorded: Blob, takes: readonly string[]): Promise<File> {
    const wanted = takes.includes('audio/wav')
    return fileOf(wanted ? await toWav(recorded).catch(() => recorded) : recorded)
  }

  /** Attaches a recording to the draft of the ticket it was made for, and drops its parts in the same transaction. */
  async function attach(about: string, recording: string) {
    const row = await db.tickets.get(about)
    const takes = row ? ticket.limits(row)?.voice ?? [] : []
    const file = await convert(await readRecording(recording), takes)
    if (takes.includes(file.type)) return attachRecording(recording, draftId(about, 'reply'), file, Date.now())
    aside.value = file
    await dropRecording(recording)
  }

  /** When the panel was closed in the middle of a recording, attaches what was kept once the ticket is opened again. */
  async function salvage(about: string) {
    for (const recording of await recordingsOf(about)) {
      await navigator.locks.request(recording, { ifAvailable: true }, async (left) => {
        if (!left) return
        await attach(about, recording)
        toasts.say('voice.kept')
      })
    }
  }
  watch(() => ticket.isSettled ? ticket.ticket?.id : undefined, about => void (about !== undefined && salvage(about).catch(() => toasts.fail('error.notKept'))), { immediate: true })

  return { aside, attach }
})
