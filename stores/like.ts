import type { Ref } from 'vue'
import { useTicket } from './ticket'

/** A second press within this time is the same press (ms, S083). */
const doublePress = 1000

/** S083: a thumb, once; under the comment `to`, if one is named. */
export function useLike(to: Ref<string | undefined>) {
  const ticket = useTicket()
  let likedAt = 0
  return async function like() {
    if (!ticket.ticket || Date.now() - likedAt < doublePress) return
    likedAt = Date.now()
    await ticket.act(ticket.ticket, 'reply', { text: '👍', files: [], thumb: true, ...(to.value === undefined ? {} : { to: to.value }) })
    to.value = undefined
  }
}
