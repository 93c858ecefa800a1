import type { Begun } from '@/domain/begun'
import type { Offered } from '@/domain/customer/keep'
import type { Front } from '@/platform/page-front'
import { defineStore } from 'pinia'
import { computed, onScopeDispose, ref, watch } from 'vue'
import { longestBegun } from '@/domain/begun'
import { pageAddress } from '@/domain/customer/in-page'
import { bestOf } from '@/domain/customer/keep'
import { mask } from '@/domain/mask'
import { send } from '@/platform/messages'
import { frontPage, onBegin } from '@/platform/page-front'
import { capturedIn } from '@/stores/customer/captured'
import { useTicket } from './ticket'
import { useToasts } from './toasts'

/** "New ticket from this page", for tools without an interface of their own: what the agent confirms before there is a ticket. */
export const useBegin = defineStore('begin', () => {
  const ticket = useTicket()
  const toasts = useToasts()

  const draft = ref<Begun>()
  const found = ref<Offered[]>([])
  /** Found values that the agent does not want, by field and value. */
  const left = ref<string[]>([])
  const busy = ref(false)
  /** A name that was found is offered in its own field until the agent writes another. */
  const named = ref(false)

  const keyOf = ({ field, value }: Offered) => `${field} ${value}`
  const facts = computed(() => found.value.filter(({ field }) => field !== 'name'))
  const isTaken = (offered: Offered) => !left.value.includes(keyOf(offered))
  function take(offered: Offered, on: boolean) {
    left.value = [...left.value.filter(key => key !== keyOf(offered)), ...(on ? [] : [keyOf(offered)])]
  }

  let asked = 0
  watch(() => draft.value?.text, async (text = '') => {
    const turn = ++asked
    const all = text.trim() === '' ? [] : bestOf(await capturedIn(mask(text)))
    if (turn !== asked) return
    found.value = all
    const name = all.find(({ field }) => field === 'name')?.value
    if (draft.value && !named.value) draft.value.name = name ?? ''
  })

  function begin({ text, page }: Front) {
    named.value = false
    left.value = []
    draft.value = { name: '', text: text.slice(0, longestBegun), page: pageAddress(page) }
  }
  /** Begins with the page in front of this window and what is highlighted there. */
  const open = async () => begin(await frontPage().catch(() => ({ text: '', page: '' })))
  const drop = () => void (draft.value = undefined)
  onScopeDispose(onBegin(begin))

  /** Begins it and opens it. What was typed stays where it could not be kept. */
  async function create() {
    const { value } = draft
    if (!value || busy.value || value.text.trim() === '') return
    busy.value = true
    const wish = { name: value.name.trim(), text: value.text.trim(), page: value.page, facts: facts.value.filter(isTaken).map(({ field, value, e164 }) => ({ field, value, ...(e164 === undefined ? {} : { e164 }) })) }
    const outcome = await send('begin', wish).catch(() => undefined)
    busy.value = false
    if (!outcome || 'failed' in outcome) return toasts.fail('begin.failed')
    drop()
    await ticket.open(outcome.ticket)
    toasts.say(`begin.${outcome.kept}`)
  }
  return { draft, facts, busy, named, open, drop, create, isTaken, take }
})
