import { defineStore } from 'pinia'
import { computed } from 'vue'
import { bestOf, guessesOf } from '@/domain/customer/keep'
import { normal } from '@/domain/customer/norm'
import { useAsking } from '@/stores/asking'
import { useTicket } from '@/stores/ticket'
import { useToasts } from '@/stores/toasts'
import { dismissPhone, saidWith } from '@/sync/customers/phone-guesses'
import { isStorageFull } from '@/sync/storage-full'
import { useCapture } from './capture'
import { capturedIn } from './captured'
import { useCustomer } from './customer'

/** Phone numbers that the customer wrote and nobody has kept yet: guesses, until an agent says whose they are (S026, S028). */
export const usePhoneGuesses = defineStore('phone-guesses', () => {
  const ticket = useTicket()
  const customer = useCustomer()
  const capture = useCapture()
  const asking = useAsking()
  const toasts = useToasts()

  const list = computed(() => guessesOf(customer.facts, ticket.ticket?.phones ?? [], customer.members))

  /** Keeps one beside what is known, with the message that it was written in. */
  async function confirm(value: string) {
    const row = ticket.ticket
    const said = row && await saidWith(row.id, value)
    if (!said) {
      // Its message is no longer kept here: all that is known is that the customer wrote it.
      await customer.keep({ field: 'phone', value }, undefined, { from: 'message' })
      return
    }
    const found = bestOf(await capturedIn(said.text, asking.language))
      .find(offered => offered.field === 'phone' && normal('phone', offered.value) === normal('phone', value))
    const place = { ticket: row.id, message: said.id, at: said.at }
    const outcome = await capture.keep(found ?? { field: 'phone', value }, place, 'beside')
    if (outcome.kind === 'kept') toasts.say('customerToast.kept', { named: { value }, undo: () => void capture.undo([outcome.back], place) })
  }

  /** It is somebody else's, or no phone number at all; not offered again. */
  async function dismiss(value: string) {
    const row = ticket.ticket
    if (!row) return
    const failed = (error: unknown) => toasts.fail(isStorageFull(error) ? 'error.storageFull' : 'error.notKept')
    try {
      await dismissPhone(row, value)
      toasts.say('customerToast.apart', { undo: () => void dismissPhone(row, value, true).catch(failed) })
    }
    catch (error) {
      failed(error)
    }
  }

  return { list, confirm, dismiss }
})
