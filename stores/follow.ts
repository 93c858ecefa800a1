import type { Beside, InFront, Seen } from '@/domain/inbox/seen'
import type { Filed } from '@/sync/db'
import { useEventListener } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { inFront, isTurn, placeOf } from '@/domain/inbox/seen'
import { isTyping } from '@/domain/shortcuts'
import { thisWindow, watchSeen } from '@/platform/inbox-seen'
import { send } from '@/platform/messages'
import { openSettings } from '@/platform/pages'
import { useLive } from '@/stores/live/live'
import { db } from '@/sync/db'
import { learn } from '@/sync/inbox-links'
import { useComposer } from './composer'
import { usePulse } from './pulse'
import { useSession } from './session'
import { useSources } from './sources'
import { useTicket } from './ticket'

/** What there is to say about the page beside the panel. `offer`: its ticket is not the one that is open here. */
export type FollowSays = 'offer' | 'ask' | 'unsure' | 'unknown' | 'unconnected'

const keyOf = (seen: Seen | undefined) => seen && 'ticket' in seen ? `${seen.page}/${seen.item} ${seen.ticket}` : undefined

/** Whether something is written in a field that has not been sent yet. */
const holdsText = (target: Element | null) => isTyping(target) && target !== null && 'value' in target && target.value !== ''

/** S002: the panel shows the ticket of the conversation that is open in the channel's own inbox. */
export const useFollow = defineStore('follow', () => {
  const session = useSession()
  const sources = useSources()
  const pulse = usePulse()
  const open = useTicket()
  const composer = useComposer()
  const beside = shallowRef<Beside>()
  /** The conversation that was followed or answered last; it is not followed again when the agent goes elsewhere in the panel. */
  const done = ref<string>()
  const isOn = computed(() => session.ready && session.settings.follows)
  const here = computed(() => isOn.value ? beside.value?.seen : undefined)

  const meant = useLive<string | undefined, Filed | undefined>(() => here.value && 'ticket' in here.value ? here.value.ticket : undefined, async id => id === undefined ? undefined : db.tickets.get(id), undefined)

  let pressedHere = 0
  useEventListener(document, ['pointerdown', 'keydown'], () => (pressedHere = Date.now()), { capture: true, passive: true })
  const isThere = () => (beside.value?.pressedAt ?? 0) > pressedHere
  const hasBegun = () => open.id !== undefined && (composer.box.text.trim() !== '' || composer.box.files.length > 0)
  const isBusy = () => !isThere() || hasBegun() || holdsText(document.activeElement) || document.querySelector('[role="dialog"], [role="menu"]') !== null

  async function go() {
    const now = here.value
    if (!now || !('ticket' in now)) return
    done.value = keyOf(now)
    if (open.id !== now.ticket || open.peeking) await open.open(now.ticket)
  }
  /** Opens it. Nobody chose it in the panel, so a ticket that is not the agent's own is only peeked at: reading in the page assigns nothing. */
  async function follow(now: Extract<Seen, { ticket: string }>) {
    done.value = keyOf(now)
    if (open.id === now.ticket) return
    const row = await db.tickets.get(now.ticket)
    await open.open(now.ticket, row?.assignee !== session.agent.id)
  }
  let before: InFront | undefined
  /** The conversation that was fetched by hand: shown as soon as it is here. */
  let wanted: string | undefined
  /** Follows only when somebody has just gone to another conversation in the page, and leaves the panel alone otherwise. */
  function look(now: Beside | undefined) {
    const turned = isTurn(before, now)
    before = inFront(before, now)
    beside.value = now
    if (here.value?.state !== 'sure') return
    const isWanted = wanted !== undefined && placeOf(here.value) === wanted
    if (isWanted || (turned && !isBusy())) void follow(here.value).catch(() => {})
    wanted = undefined
  }
  onScopeDispose(watchSeen(look))

  /** Answers "Is this …?". Yes is kept for good, no until the page shows another conversation. */
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

  async function lookAgain() {
    const window = await thisWindow()
    if (window !== undefined) await send('inboxAgain', window)
  }
  const isStrange = computed(() => here.value?.state === 'unknown' || here.value?.state === 'unconnected')
  // What comes in, or is connected, may be just that conversation.
  watch(() => isStrange.value && sources.sources !== undefined && sources.list.map(({ id, syncedAt }) => `${id} ${syncedAt}`).join(), (now, last) => {
    if (now !== false && last !== false && now !== last) void lookAgain().catch(() => {})
  })
  /** Fetches what is new, for a conversation that is not here (S063). */
  async function fetchIt() {
    wanted = placeOf(here.value)
    await pulse.syncNow()
    await lookAgain().catch(() => {})
  }

  const says = computed<FollowSays | undefined>(() => {
    const now = here.value
    if (!now) return undefined
    if (now.state === 'doubt') return now.doubt === 'few' || now.doubt === 'disagree' ? 'unsure' : undefined
    if (!('ticket' in now)) return now.state
    if (done.value === keyOf(now) || !meant.value) return undefined
    if (now.state === 'ask') return 'ask'
    return open.id === now.ticket ? undefined : 'offer'
  })
  /** The customer of the ticket that is meant, and the name the page shows. */
  const name = computed(() => meant.value?.name ?? '')
  const there = computed(() => here.value && 'name' in here.value ? here.value.name : '')
  /** An inbox is in sight, whatever is open in it. */
  const isBeside = computed(() => here.value !== undefined)

  const connect = () => void openSettings()

  return { says, beside: isBeside, name, there, meant, go, confirm, fetchIt, connect }
})
