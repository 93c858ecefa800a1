import type { Place } from './capture'
import type { Captured } from '@/domain/capture/field'
import type { FactInput } from '@/domain/customer/facts'
import type { Offered } from '@/domain/customer/keep'
import type { Owned } from '@/domain/customer/person'
import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import { bestOf } from '@/domain/customer/keep'
import { foundWithin, grown, selectedLine, shapeOf } from '@/domain/customer/selection'
import { useAsking } from '@/stores/asking'
import { useTicket } from '@/stores/ticket'
import { useToasts } from '@/stores/toasts'
import { useCapture } from './capture'
import { capturedIn } from './captured'

/** The selected part of one message: UTF-16 offsets in its whole text. */
export interface Piece extends Place {
  text: string
  start: number
  end: number
}

/** A selection as it is offered. */
export interface Pick {
  place: Place
  /** What was selected, for whatever field the agent chooses. */
  line: string
  /** What was recognised in it, the likeliest first; never empty. */
  offers: Offered[]
}

/** Longer than any address: such a text was selected to be copied (characters). */
const longest = 2000

/** The selected text of the thread, and what may be done with it (S090). */
export const useCapturePick = defineStore('capture-pick', () => {
  const ticket = useTicket()
  const asking = useAsking()
  const capture = useCapture()
  const toasts = useToasts()

  const pick = ref<Pick>()
  /** An offer that the agent has to decide on, because the field has other values already. */
  const question = ref<{ offered: Offered, there: Owned[], mayAdd: boolean }>()
  /** What is still to be kept after the question, and what was kept before it. */
  let rest: Offered[] = []
  let backs: { value: string, back: FactInput }[] = []

  function drop() {
    pick.value = question.value = undefined
    backs = []
    rest = []
  }
  watch(() => ticket.id, drop, { flush: 'sync' })

  /** Reads the whole message, because its other words help to tell what a number is. */
  async function foundIn(pieces: Piece[], line: string): Promise<Captured[]> {
    const [only] = pieces
    const inside = only && pieces.length === 1
      ? foundWithin(await capturedIn(only.text, asking.language), only.start, only.end)
      : []
    return inside.length > 0 ? inside : capturedIn(line, asking.language)
  }

  let asked = 0
  /** Offers what was selected; nothing when it has no words, or is as long as a letter. */
  async function choose(selected: Piece[]) {
    const mine = ++asked
    const pieces = selected.map((piece) => {
      const [start, end] = grown(piece.text, piece.start, piece.end)
      return { ...piece, start, end }
    })
    const [first] = pieces
    const text = pieces.map(({ text, start, end }) => text.slice(start, end)).join('\n')
    const line = text.length > longest ? '' : selectedLine(text)
    if (!first || line === '' || ticket.peeking) return drop()
    const found = bestOf(await foundIn(pieces, line))
    // The agent has selected something else by now, or has gone on to another ticket.
    if (mine !== asked || ticket.id !== first.ticket) return
    question.value = undefined
    pick.value = { place: { ticket: first.ticket, message: first.message, at: first.at }, line, offers: found.length > 0 ? found : [{ field: shapeOf(line), value: line }] }
  }

  /** Says what was kept, with an undo of all of it. */
  function told() {
    const [done, place] = [backs, pick.value?.place]
    drop()
    const value = done[0]?.value ?? ''
    if (place && done.length > 0) toasts.say(done.length > 1 ? 'customerToast.keptMany' : 'customerToast.kept', { named: { n: done.length, value }, undo: () => void capture.undo(done.map(({ back }) => back), place) })
    else toasts.say('customerToast.known')
  }

  /** Keeps all of these, one after the other; stops where the agent has to decide. */
  async function accept(offers: Offered[], choice?: 'beside' | { replace: Owned }) {
    const place = pick.value?.place
    if (!place) return
    for (const [i, offered] of offers.entries()) {
      const outcome = await capture.keep(offered, place, i === 0 ? choice : undefined)
      if (outcome.kind === 'kept') backs.push({ value: offered.value, back: outcome.back })
      if (outcome.kind === 'asks') {
        rest = offers.slice(i + 1)
        question.value = { offered, there: outcome.there, mayAdd: outcome.mayAdd }
        return
      }
      // The refusal is told; what was kept before it stays.
      if (outcome.kind === 'refused') return drop()
    }
    told()
  }
  /** The answer to the question: this one in the place of that, beside all, or not at all. */
  async function answer(choice: 'beside' | 'neither' | { replace: Owned }) {
    const asked = question.value
    if (!asked) return
    question.value = undefined
    const others = rest
    rest = []
    if (choice !== 'neither') return accept([asked.offered, ...others], choice)
    return others.length > 0 || backs.length > 0 ? accept(others) : drop()
  }

  return { pick, question, choose, accept, answer, drop }
})
