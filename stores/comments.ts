import type { Owed } from './owed'
import type { Refusal } from '@/domain/actions/action'
import type { CommentAction } from '@/domain/comment'
import type { Said } from '@/domain/message'
import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { commentRefusal } from '@/domain/comment'
import { useSession } from './session'
import { useTicket } from './ticket'

/** The comments of the open ticket: what may be done with each, and what is open on one of them. */
export const useComments = defineStore('comments', () => {
  const ticket = useTicket()
  const session = useSession()

  /** Id of the comment whose private messages are shown. */
  const opened = ref<string>()
  watch(() => ticket.id, () => {
    opened.value = undefined
  }, { flush: 'sync' })

  const byId = (id: string | undefined): Said | undefined => {
    const entry = ticket.entries.find(({ entry }) => entry.id === id)?.entry
    return entry?.kind === 'message' ? entry : undefined
  }

  /** Whether these are comments at all; those of a peeked ticket can only be read. */
  const areHere = computed(() => ticket.ticket !== undefined && ticket.ticket.kind !== 'message')
  const offered = computed(() => new Set(ticket.ticket && areHere.value && !ticket.peeking ? ticket.offered(ticket.ticket) : []))

  /** Why this may not be done with a comment now, or nothing. */
  const why = (said: Said, action: CommentAction | 'reply'): Refusal | undefined =>
    ticket.ticket && (ticket.refusal(ticket.ticket, action) ?? commentRefusal(said, action, session.now))

  /** Does whichever of two opposite actions changes the present state. */
  async function toggle(said: Said, [on, off]: readonly ['like', 'unlike'] | readonly ['hide', 'unhide'], is: boolean) {
    if (ticket.ticket) await ticket.act(ticket.ticket, is ? off : on, { comment: said.id })
  }
  const like = (said: Said) => toggle(said, ['like', 'unlike'], said.comment?.liked === true)
  const hide = (said: Said) => toggle(said, ['hide', 'unhide'], said.comment?.hidden === true)
  const edit = async (said: Said, text: string) => ticket.ticket !== undefined && ticket.act(ticket.ticket, 'editComment', { comment: said.id, text })
  const remove = async (said: Said) => ticket.ticket !== undefined && ticket.act(ticket.ticket, 'deleteComment', { comment: said.id })

  /** How many of the ticket's comments stand under this one and would be deleted with it. */
  const below = (said: Said) => ticket.entries.filter(({ entry }) =>
    entry.kind === 'message' && entry.comment?.parent === said.id && !entry.comment.removed).length

  /** Its private message is still owed: on its way, failed, or nobody can tell. The icon does not turn blue before that is settled (S072). */
  const owedPrivately = (about: Owed[] = []) => about.findLast(({ action }) => action === 'privately')

  return { opened, byId, offered, why, like, hide, edit, remove, below, owedPrivately }
})
