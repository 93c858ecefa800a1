import type { Ref } from 'vue'
import type { useSlash } from './slash'
import type { CannedMessage } from '@/domain/canned/canned'
import type { Ask, Rendered } from '@/domain/canned/render'
import { nextTick, shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useCanned } from '@/stores/canned/canned'
import { useComposer } from '@/stores/composer'
import { useTicket } from '@/stores/ticket'
import { useToasts } from '@/stores/toasts'
import { useStops, writeOver } from './slash-insert'

/** A message that waits for its blanks to be filled in, and where it goes. */
interface Waiting {
  message: CannedMessage
  asks: Ask[]
  draft: string
  start: number
  end: number
  /** The text to be replaced: the slash and what was typed after it. */
  typed: string
}

/** Puts a chosen canned message into the text (S154): asks for what nobody knows, writes over what was typed, brings its files. */
export function useSlashChoice(field: Readonly<Ref<HTMLTextAreaElement | null>>, slash: ReturnType<typeof useSlash>) {
  const canned = useCanned()
  const composer = useComposer()
  const ticket = useTicket()
  const toasts = useToasts()
  const { t } = useI18n()
  const stops = useStops(field)
  const waiting = shallowRef<Waiting>()
  let composing = false

  /** Reads the clipboard only for a message that wants it; where that is not allowed, the agent is asked for the text. */
  async function withClipboard(message: CannedMessage, made: Rendered): Promise<Rendered> {
    if (!made.wantsClipboard) return made
    const draft = composer.box.id
    const clipboard = await navigator.clipboard?.readText().catch(() => '')
    if (!clipboard || composer.box.id !== draft) return made
    canned.about = { ...canned.about, clipboard }
    return canned.fill(message)
  }
  function refused(message: CannedMessage, { loop, tooLong }: Rendered): boolean {
    if (loop) toasts.fail('slash.loop', { path: loop.map(shortcut => `/${shortcut}`).join(' → ') })
    else if (tooLong) toasts.fail('slash.tooLong')
    else if (!canned.isHere(message.id)) toasts.fail('slash.gone')
    else return false
    return true
  }

  async function bring(message: CannedMessage) {
    if (message.files.length === 0) return
    if (composer.noting) return toasts.fail('slash.noteFiles')
    const files = await canned.files(message)
    if (files.length > 0) await composer.addFiles(files)
    const gone = message.files.length - files.length
    if (gone > 0) toasts.fail('slash.filesGone', { n: gone })
  }
  function insert({ message, draft, start, end, typed }: Waiting, { text, cursors }: Rendered) {
    const box = field.value
    if (!box || composer.box.id !== draft) return
    // Another window has written in it since: what is there now is not ours to replace.
    const at = box.value.slice(start, end) === typed ? { start, end } : { start: box.selectionEnd, end: box.selectionEnd }
    writeOver(box, at, text)
    stops.begin(cursors.map(place => at.start + place))
    slash.close()
    canned.about = {}
    void canned.count(message.id)
    void bring(message)
  }

  async function choose(message: CannedMessage | undefined) {
    const box = field.value
    if (composing && box) {
      // What an input method is composing is not text yet; leaving the field commits it.
      box.blur()
      box.focus()
      slash.look()
    }
    const place = slash.trigger.value
    if (!message || !box || !place) return
    const { start, end } = place
    const base = { message, draft: composer.box.id, start, end, typed: box.value.slice(start, end) }
    const first = canned.fill(message)
    if (refused(message, first)) return
    const made = await withClipboard(message, first)
    if (made.missing.length === 0) return insert({ ...base, asks: [] }, made)
    slash.close()
    waiting.value = { ...base, asks: made.missing }
  }
  async function answer(answers: Record<string, string>) {
    const place = waiting.value
    if (!place) return
    waiting.value = undefined
    // The dialog gives the focus back first.
    await nextTick()
    insert(place, canned.fill(place.message, answers))
  }
  function cancel() {
    waiting.value = undefined
    canned.about = {}
    composer.wishFocus()
  }

  /** The menu opens with what is known now. */
  function prepare() {
    canned.about = { ...canned.about, channelName: ticket.ticket && t(`channel.${ticket.ticket.channel}`) }
  }
  const compose = (on: boolean) => void (composing = on)

  return { waiting, stops, choose, answer, cancel, prepare, compose }
}
