import type { PutOutcome } from '@/domain/inbox/guard'
import { useEventListener } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { mask } from '@/domain/mask'
import { thisWindow, watchWriting } from '@/platform/inbox-seen'
import { send } from '@/platform/messages'
import { useAway } from './away'
import { useComposer } from './composer'
import { useFollow } from './follow'
import { useShutPage } from './shut-page'
import { useTicket } from './ticket'
import { useToasts } from './toasts'

type Refused = Extract<PutOutcome, { done: false }>

/** Puts what is written here into the text box of the page, when that surely shows the same customer. */
export const useGuard = defineStore('guard', () => {
  const open = useTicket()
  const composer = useComposer()
  const follow = useFollow()
  const page = useShutPage()
  const toasts = useToasts()
  const { copy } = useAway()
  /** Why the last text was not put in, with the text. */
  const stopped = shallowRef<Refused & { text: string }>()
  const busy = shallowRef(false)
  const drop = () => {
    stopped.value = undefined
  }
  watch(() => open.id, drop, { flush: 'sync' })
  // What was sent or removed is no longer here to be copied.
  watch(() => composer.box.text === '', isEmpty => isEmpty && drop())

  /** Only beside an inbox, and only for what nobody but the customer will read. */
  const offered = computed(() => follow.beside && open.ticket?.kind === 'message' && !composer.noting)

  /** Beside a page in which nothing of ours may be, the agent copies the text over by hand. */
  const copies = computed(() => !offered.value && !composer.noting && page.isShut)

  const writtenThere = ref(0)
  const writtenHere = ref(0)
  onScopeDispose(watchWriting(at => (writtenThere.value = at)))
  useEventListener(document, ['pointerdown', 'keydown'], ({ target }) => {
    if (target instanceof HTMLTextAreaElement) writtenHere.value = Date.now()
  }, { capture: true, passive: true })
  /** Whether the agent answers there: the page's text box is the one they were in last. */
  const works = computed(() => offered.value && writtenThere.value > writtenHere.value)

  /** Whether the text has arrived in the page. Otherwise nothing was inserted, and `stopped` says why. */
  async function insertThere(written: string): Promise<boolean> {
    const ticket = open.id
    const text = mask(written)
    if (ticket === undefined || busy.value || text.trim() === '') return false
    busy.value = true
    drop()
    const window = await thisWindow().catch(() => undefined)
    const outcome = await send('inboxPut', window ?? -1, ticket, text).catch((): PutOutcome => ({ done: false, why: 'gone' }))
    busy.value = false
    if (outcome.done) return true
    if (open.id !== ticket) return false
    // The message about an earlier text says nothing about this one.
    if (toasts.toast?.text === 'guard.inserted') toasts.dismiss()
    stopped.value = { ...outcome, text }
    return false
  }

  /** Inserts the composer's text, with everything that was put into it. It stays here until it has arrived there. */
  async function insertWritten() {
    const { id, text } = composer.box
    if (!await insertThere(text)) return
    if (composer.box.id === id && composer.box.text === text) await composer.type(id, '')
    toasts.say(composer.box.files.length > 0 ? 'guard.filesStay' : 'guard.inserted')
  }
  /** Puts a text that was made in the panel where the agent works. False: it belongs into the composer here. */
  async function insertWhereWorked(text: string): Promise<boolean> {
    if (!works.value) return false
    // A second press while the first is on its way is the same press.
    if (busy.value) return true
    if (!await insertThere(text)) return false
    toasts.say('guard.inserted')
    return true
  }
  async function copyInstead() {
    if (stopped.value) await copy(stopped.value.text)
    drop()
  }
  const copyWritten = () => copy(mask(composer.box.text))
  async function goThere() {
    const ticket = stopped.value?.there?.ticket
    drop()
    if (ticket !== undefined) await open.open(ticket)
  }
  return { offered, copies, works, busy, stopped, insertWritten, insertWhereWorked, copyInstead, copyWritten, goThere, drop }
})
