import type { TypingTold } from '@/domain/typing'
import { onScopeDispose, watch } from 'vue'
import { afterKey, pausesAfter } from '@/domain/typing'
import { send } from '@/platform/messages'
import { useComposer } from './composer'
import { useDesk } from './desk'
import { useTicket } from './ticket'

/** Tells the desk's server that this agent types. The customer only learns of replies; typing a note is only shown to colleagues. */
export function useTypingOut() {
  const ticket = useTicket()
  const composer = useComposer()
  const desk = useDesk()
  let told: TypingTold & { ticket: string, note: boolean } | undefined
  let pause: ReturnType<typeof setTimeout> | undefined

  const say = (id: string, on: boolean, note: boolean) => void send('desk', id, { do: 'typing', on, note }).catch(() => {})
  function ended() {
    clearTimeout(pause)
    if (told?.on) say(told.ticket, false, told.note)
    told = undefined
  }

  /** A key was pressed in the field of the open ticket. */
  function key() {
    const row = ticket.ticket
    if (!row || composer.mailing || !desk.has(row)) return
    const note = composer.noting
    if (told && (told.note !== note || told.ticket !== row.id)) ended()
    const next = afterKey(told, Date.now())
    if (next) {
      told = { ...next, ticket: row.id, note }
      say(row.id, true, note)
    }
    clearTimeout(pause)
    pause = setTimeout(ended, pausesAfter)
  }
  // The text was sent or removed.
  watch(() => composer.box.text === '', isEmpty => isEmpty && ended())
  onScopeDispose(ended)
  return { key }
}
