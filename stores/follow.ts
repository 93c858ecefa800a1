import type { Seen } from '@/domain/inbox/seen'
import type { Filed } from '@/sync/db'
import { defineStore } from 'pinia'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { isTyping } from '@/domain/shortcuts'
import { watchSeen } from '@/platform/inbox-seen'
import { db } from '@/sync/db'
import { learn } from '@/sync/inbox-links'
import { useComposer } from './composer'
import { useLive } from './live'
import { useSession } from './session'
import { useTicket } from './ticket'

/** What there is to say about the page beside the panel. `offer`: its ticket is another, and the agent is at work here. */
export type FollowSays = 'offer' | 'ask' | 'unsure' | 'unknown'

const keyOf = (seen: Seen | undefined) => seen && 'ticket' in seen ? `${seen.page}/${seen.item} ${seen.ticket}` : undefined

/** S002: the panel shows the ticket of the conversation that is open in the channel's own inbox. */
export const useFollow = defineStore('follow', () => {
  const session = useSession()
  const open = useTicket()
  const composer = useComposer()
  const seen = shallowRef<Seen>()
  /** What was led to or answered; it is not led to again when the agent goes elsewhere in the panel. */
  const done = ref<string>()
  const isOn = computed(() => session.ready && session.settings.follows)
  const here = computed(() => isOn.value ? seen.value : undefined)
  onScopeDispose(watchSeen(now => (seen.value = now)))

  const meant = useLive<string | undefined, Filed | undefined>(() => here.value && 'ticket' in here.value ? here.value.ticket : undefined, async id => id === undefined ? undefined : db.tickets.get(id), undefined)
  const isAtWork = () => isTyping(document.activeElement) && document.hasFocus()
  const hasBegun = () => open.id !== undefined && (composer.box.text.trim() !== '' || composer.box.files.length > 0)
  const isBusy = () => isAtWork() || hasBegun() || document.querySelector('[role="dialog"], [role="menu"]') !== null

  async function go() {
    const now = here.value
    if (!now || !('ticket' in now)) return
    done.value = keyOf(now)
    if (open.id !== now.ticket || open.peeking) await open.open(now.ticket)
  }
  /** Nobody has chosen it in the panel: what is not one's own is only looked at, so that nothing is assigned by reading there. */
  async function follow(now: Extract<Seen, { ticket: string }>) {
    done.value = keyOf(now)
    if (open.id === now.ticket) return
    const row = await db.tickets.get(now.ticket)
    await open.open(now.ticket, row?.assignee !== session.agent.id)
  }
  watch(() => here.value?.state === 'sure' ? keyOf(here.value) : undefined, (key) => {
    const now = here.value
    if (now && 'ticket' in now && key !== done.value && !isBusy()) void follow(now).catch(() => {})
  }, { immediate: true })

  /** "Is this …?" was answered. Yes is kept for good; no until the page shows another conversation. */
  async function confirm(isIt: boolean) {
    const now = here.value
    if (!now || !('ticket' in now)) return
    if (!isIt) {
      done.value = keyOf(now)
      return
    }
    if (now.state === 'ask') await learn({ page: now.page, item: now.item, ticket: now.ticket, at: Date.now() })
    await go()
  }

  const says = computed<FollowSays | undefined>(() => {
    const now = here.value
    if (!now) return undefined
    if (now.state === 'unknown') return 'unknown'
    if (now.state === 'doubt') return now.doubt === 'few' || now.doubt === 'disagree' ? 'unsure' : undefined
    if (done.value === keyOf(now) || !meant.value) return undefined
    if (now.state === 'ask') return 'ask'
    return open.id === now.ticket ? undefined : 'offer'
  })
  /** The customer of the ticket that is meant, and the name the page shows. */
  const name = computed(() => meant.value?.name ?? '')
  const there = computed(() => here.value && 'name' in here.value ? here.value.name : '')

  /** An inbox is in sight, whatever is open in it. */
  const beside = computed(() => here.value !== undefined)

  return { says, beside, name, there, meant, go, confirm }
})
