import type { Message } from '@/domain/message'
import type { Filed, Owed } from '@/sync/db'
import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { isBlank } from '@/domain/blank'
import { lengthOf } from '@/domain/length'
import { send as tell } from '@/platform/messages'
import { useLive } from '@/stores/live/live'
import { db } from '@/sync/db'
import { draftId } from '@/sync/drafts'
import { isStorageFull } from '@/sync/storage-full'
import { newest, owedOn } from '@/sync/thread'
import { useComments } from './comments'
import { useDraftBox } from './draft-box'
import { useOwed } from './owed'
import { withOwed } from './shown'
import { useTicket } from './ticket'
import { useToasts } from './toasts'

/** Newest messages that are shown; the rest is in the ticket itself. */
const atOnce = 30

/** The private messages that followed the comment whose history is open, and what is being written there (S073–S076). */
export const usePrivate = defineStore('private', () => {
  const ticket = useTicket()
  const comments = useComments()
  const toasts = useToasts()
  const owed = useOwed()

  const said = computed(() => comments.byId(comments.opened))
  const about = computed(() => ticket.entries.find(({ entry }) => entry.id === comments.opened)?.about)
  const first = computed(() => comments.owedPrivately(about.value))
  const key = computed(() => said.value?.comment?.privately?.ticket)

  /** The ticket that holds the conversation, once the channel has told of it. */
  const found = useLive<string | undefined, { id?: string, row?: Filed }>(() => key.value, async id => id === undefined ? {} : { id, row: await db.tickets.get(id) }, {})
  /** Whether it has been looked for; before that nobody knows whether anything may be written. */
  const ready = computed(() => found.value.id === key.value)
  const linked = computed(() => ready.value ? found.value.row : undefined)
  const messages = useLive<string | undefined, Message[]>(() => linked.value?.id, async id => id === undefined ? [] : newest(id, atOnce), [])
  const waiting = useLive<string | undefined, Owed[]>(() => linked.value?.id, async id => id === undefined ? [] : owedOn(id), [])
  watch(() => linked.value?.id, (id) => {
    if (id !== undefined) void tell('older', id).catch(() => {})
  })

  const entries = computed(() => {
    const id = linked.value?.id
    return withOwed(messages.value, waiting.value).filter(({ entry }) => entry.ticket === id)
  })

  /** Why nothing can be written now, or nothing. */
  const why = computed(() => {
    if (!said.value || !ticket.ticket) return 'gone'
    if (linked.value) return ticket.refusal(linked.value, 'reply')
    return said.value.comment?.privately ? 'awaitsAnswer' : comments.why(said.value, 'privately')
  })

  const firstDraft = (comment: string) => `${draftId(ticket.id ?? '', 'reply')} ${comment}`
  const failed = (error: unknown) => toasts.fail(isStorageFull(error) ? 'error.storageFull' : 'error.notKept')
  const { box, type, save, hold, focus } = useDraftBox(
    // The conversation has the same draft here as in its own ticket.
    () => linked.value ? draftId(linked.value.id, 'reply') : firstDraft(comments.opened ?? ''),
    failed,
  )
  /** The limits of ordinary messages, although it belongs to a comment. */
  const limits = computed(() => ticket.ticket && ticket.limits({ ...ticket.ticket, kind: 'message' }))
  /** Characters too many. */
  const over = computed(() => limits.value ? Math.max(0, lengthOf(box.value.text.trim(), limits.value.unit ?? 'characters') - limits.value.text) : 0)
  const inBytes = computed(() => limits.value?.unit === 'bytes')
  const canSend = computed(() => ready.value && !isBlank(box.value.text) && over.value === 0 && why.value === undefined)

  /** Whether the field should get the focus, once; whoever focuses it resets this. */
  const wish = ref(false)

  /** Sends what stands there, once. What could not be kept comes back into the field. */
  async function send() {
    const [row, comment] = [ticket.ticket, said.value]
    if (!canSend.value || !row || !comment) return
    const { id: draft, text } = box.value
    const words = text.trim()
    const there = linked.value
    box.value = { ...box.value, text: '' }
    await hold(draft, async () => {
      const done = there
        ? await ticket.act(there, 'reply', { text: words, files: [] })
        : await ticket.act(row, 'privately', { comment: comment.id, text: words })
      const left = done ? '' : text
      const typed = box.value.id === draft ? box.value.text : ''
      if (box.value.id === draft) box.value = { ...box.value, text: left + typed }
      await save(draft, () => ({ text: left + typed }))
    })
  }

  /** The words of one that failed back into the field, behind what stands there. */
  async function takeBack(row: Owed) {
    if (row.action !== 'privately' || !await owed.isUndecided(row)) return
    const { comment, text } = row.input
    comments.opened = comment
    await save(firstDraft(comment), before => ({ text: [before.text.trimEnd(), text].filter(Boolean).join('\n') }))
    await owed.drop(row)
    wish.value = true
  }

  return { said, first, ready, linked, entries, why, box, over, inBytes, canSend, wish, type, focus, send, takeBack }
})
