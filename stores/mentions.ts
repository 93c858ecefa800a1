import type { Mention } from '@/domain/actions/note'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { mentionsIn } from '@/domain/mention'
import { useColleagues } from './colleagues'
import { useRosters } from './rosters'
import { useTicket } from './ticket'

/** Colleagues who can be told of a note on the open ticket: those of a desk on a server, which tells them. */
export const useMentions = defineStore('mentions', () => {
  const ticket = useTicket()
  const rosters = useRosters()
  const { colleaguesOf } = useColleagues()

  const people = computed<Mention[]>(() => {
    const row = ticket.ticket
    return row && rosters.of(row) ? colleaguesOf(row).map(({ id, name }) => ({ id, name })) : []
  })
  /** What goes with a note beside its words. */
  function withText(text: string): { text: string, mentions?: Mention[] } {
    const mentions = mentionsIn(text, people.value)
    return mentions.length > 0 ? { text, mentions } : { text }
  }
  return { people, withText }
})
