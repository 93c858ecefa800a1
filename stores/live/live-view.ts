import type { LiveLine } from './live-lines'
import type { Live } from '@/domain/live'
import type { Owed } from '@/sync/db'
import type { Place, Stretch } from '@/sync/live-read'
import { defineStore } from 'pinia'
import { computed, reactive, ref, shallowRef, watch } from 'vue'
import { hasPhone } from '@/domain/phone'
import { reuse } from '@/domain/reuse'
import { useComments } from '@/stores/comments'
import { useComposer } from '@/stores/composer'
import { usePrivate } from '@/stores/private'
import { useTicket } from '@/stores/ticket'
import { useUnhurried } from '@/stores/unhurried'
import { db } from '@/sync/db'
import { countOf, stretchOf } from '@/sync/live-read'
import { useLive } from './live'
import { linesOf, standing } from './live-lines'

export type { LiveLine } from './live-lines'

/** Lines that are read while the list moves: what a window shows. More are read when somebody scrolls. */
const flowing = 36
const pageSize = 60
/** Newest comments that are looked through for a filter, and again with each further look back. */
export const searched = 500
/** How often lines, filtered lines and numbers change (ms). */
const pauses = { lines: 300, filtered: 1_000, numbers: 2_000 }

interface Query { live: string | undefined, limit: number, until: Place | undefined, filtered: boolean }

/** The broadcast whose comments are shown in this window (S061), and what is done in its list. */
export const useLiveView = defineStore('liveView', () => {
  const ticket = useTicket()
  const composer = useComposer()
  const comments = useComments()
  const privately = usePrivate()

  const opened = ref<string>()
  const live = useLive<string | undefined, Live | undefined>(() => opened.value, async id => id === undefined ? undefined : db.lives.get(id), undefined)
  const only = reactive({ phone: false, unanswered: false })
  const filtered = computed(() => only.phone || only.unanswered)
  /** How many lines are shown; for a filtered list, how many comments are looked through. */
  const size = ref(flowing)
  const depth = ref(searched)
  const limit = computed(() => filtered.value ? depth.value : size.value)
  /** The newest line when the list was stopped; nothing while it moves. */
  const until = shallowRef<Place>()
  /** Id of the comment whose actions and answer field are open. */
  const inHand = ref<string>()

  const read = useUnhurried<Query, Stretch | undefined>(
    () => ({ live: opened.value, limit: limit.value, until: until.value, filtered: filtered.value }),
    async ({ live, limit, until, filtered }) => live === undefined ? undefined : stretchOf(live, limit, until, filtered ? searched : 100),
    undefined,
    ({ filtered }) => filtered ? pauses.filtered : pauses.lines,
  )
  const passes = (line: LiveLine) => (!only.phone || hasPhone(line.text)) && (!only.unanswered || (!line.answered && !line.removed))
  const found = computed<LiveLine[] | undefined>((before) => {
    if (!read.value || read.value.live !== opened.value) return undefined
    const now = linesOf(read.value)
    return reuse(before ?? [], until.value && before ? standing(before, now, passes) : now.filter(passes))
  })
  /** Nothing until the first ones have been read. */
  const lines = computed(() => found.value?.slice(0, size.value))
  /** How many lines wait above the list while it stands still; a lower bound when there are very many. */
  const news = computed(() => {
    const n = until.value && read.value ? linesOf(read.value, 'ahead').filter(passes).length : 0
    return { n: Math.min(n, 99), atLeast: n > 99 || read.value?.moreAhead === true }
  })
  const owedBy = (seq: number | undefined): Owed | undefined => read.value?.owed.find(owed => owed.seq === seq)

  const numbers = useUnhurried<string | undefined, { phone: number, unanswered: number, all: number } | undefined>(() => opened.value, async (id) => {
    if (id === undefined) return undefined
    const [stretch, all] = await Promise.all([stretchOf(id, searched), countOf(id)])
    const lines = linesOf(stretch).filter(({ removed }) => !removed)
    return { phone: lines.filter(({ text }) => hasPhone(text)).length, unanswered: lines.filter(({ answered }) => !answered).length, all }
  }, undefined, () => pauses.numbers)

  const begin = () => {
    size.value = flowing
    depth.value = searched
    until.value = undefined
  }
  watch(only, begin, { flush: 'sync' })

  /** Holds the list at its newest line, or lets in what has come since. */
  function hold(still: boolean) {
    if (!still) return begin()
    const first = lines.value?.[0]
    if (first && !until.value) until.value = [first.at, first.id]
  }
  const isCut = computed(() => (found.value?.length ?? 0) > size.value)
  /** Everything found so far is shown, and there are older comments to look through. */
  const hasMore = computed(() => !isCut.value && read.value?.more === true)
  function more() {
    // Only once for each answer, because a list that is being scrolled asks again and again.
    const isAnswered = read.value?.limit === limit.value
    if (!isCut.value && !(hasMore.value && isAnswered)) return
    if (!isCut.value) depth.value += searched
    size.value += pageSize
  }

  /** Opens a broadcast, in the place of the ticket that is open. */
  function open(id: string) {
    Object.assign(only, { phone: false, unanswered: false })
    letGo()
    ticket.leave()
    opened.value = id
    begin()
  }
  function leave() {
    letGo()
    if (ticket.inHand) ticket.leave()
    opened.value = undefined
  }

  /** Opens a comment's answer field, for a public answer or a private message. Nothing is assigned before one is sent (S001). */
  function take({ id, ticket: ticketId, at }: Pick<LiveLine, 'id' | 'ticket' | 'at'>, how: 'reply' | 'message') {
    inHand.value = id
    void ticket.take(ticketId, at)
    composer.pick('reply')
    composer.to = id
    comments.opened = how === 'message' ? id : undefined
    privately.wish = how === 'message'
  }
  function letGo() {
    inHand.value = undefined
    comments.opened = undefined
  }
  /** Opens the customer's ticket in the place of the list; "back" returns here. */
  function openTicket(id: string) {
    letGo()
    void ticket.open(id)
  }
  // Something was opened from elsewhere, and replaces this list.
  watch(() => ticket.inHand, (still) => {
    if (!still) letGo()
  })

  return { opened, live, only, filtered, until, inHand, lines, news, numbers, hasMore, owedBy, hold, more, open, leave, take, letGo, openTicket }
})
