import { defineStore } from 'pinia'
import { ref } from 'vue'
import { useTicket } from './ticket'

/** Leads to one message of a thread: from a fact to where it was written. */
export const useJump = defineStore('jump', () => {
  const ticket = useTicket()
  /** Id of the message that is to be shown, until it is. */
  const wanted = ref<string>()

  /** Shows a message; another conversation is only peeked at, so nothing is assigned. `at`: the message's time (ms). */
  async function to(where: { ticket: string, message: string, at: number }) {
    if (ticket.id !== where.ticket) await ticket.open(where.ticket, true)
    await ticket.reach(where.at)
    wanted.value = where.message
  }
  const done = () => {
    wanted.value = undefined
  }
  return { wanted, to, done }
})
