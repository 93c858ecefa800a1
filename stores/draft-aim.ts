import type { Ref } from 'vue'
import { watch } from 'vue'
import { draftId, draftOf } from '@/sync/drafts'
import { useAsking } from './asking'
import { useCard } from './card'
import { useTicket } from './ticket'

/**
 * What the words of a reply are for: the comment they go under (`to`), the buttons below them and the card before them. Kept with the draft, so that they are
 * there again when the panel was closed or died; words without their aim could go under another comment.
 */
export function useDraftAim(to: Ref<string | undefined>) {
  const ticket = useTicket()
  const asking = useAsking()
  const cards = useCard()
  const draft = () => draftId(ticket.id ?? '', 'reply')
  /** The draft whose aim was read; before that nothing is written over it. */
  let read: string | undefined
  let changed = (_draft: string) => {}

  async function open() {
    const mine = draft()
    read = undefined
    const aim = (await draftOf(mine))?.aim
    if (draft() !== mine) return
    to.value ??= aim?.to
    asking.what ??= aim?.asks
    cards.card ??= aim?.card
    read = mine
  }
  watch(() => ticket.id, () => void open().catch(() => {}), { flush: 'sync', immediate: true })
  watch([to, () => asking.what, () => cards.card], () => {
    if (read === draft()) changed(read)
  }, { flush: 'sync' })

  /** What is kept with this draft besides its words. */
  function of(id: string) {
    if (id !== read) return {}
    const aim = { to: to.value, asks: asking.what, ...(cards.card === undefined ? {} : { card: { ...cards.card } }) }
    return { aim: aim.to === undefined && aim.asks === undefined && aim.card === undefined ? undefined : aim }
  }
  /** Tells the listener of each draft whose aim has changed. */
  const tell = (listener: typeof changed) => {
    changed = listener
  }
  return { of, tell }
}
