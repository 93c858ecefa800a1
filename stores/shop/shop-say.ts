import type { Ask } from '@/domain/canned/render'
import type { Template } from '@/domain/canned/template'
import type { Values } from '@/domain/canned/values'
import type { ShopTemplateName } from '@/domain/shop/templates'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { render } from '@/domain/canned/render'
import { templateOf } from '@/domain/canned/template'
import { variantFor } from '@/domain/canned/variant'
import { fold } from '@/domain/fold'
import { shopTemplate } from '@/domain/shop/templates'
import { useCanned } from '@/stores/canned/canned'
import { useComposer } from '@/stores/composer'
import { useGuard } from '@/stores/guard'
import { useTicket } from '@/stores/ticket'
import { keepShopSaid } from '@/sync/shop/shop-known'
import { useShopView } from './shop-view'

interface Saying { ticket: string, template: Template, values: Values, language: ReturnType<typeof variantFor>['language'] }

/** Puts what the shop knows into the composer, or into the page's where the agent works there, by way of a canned message that the agent reads and sends (S084, S086, S020). */
export const useShopSay = defineStore('shop-say', () => {
  const ticket = useTicket()
  const canned = useCanned()
  const composer = useComposer()
  const guard = useGuard()
  const view = useShopView()
  /** Values that the message needs and nobody knows, which are asked for before it is inserted (S086). */
  const missing = shallowRef<Ask[]>([])
  const saying = shallowRef<Saying>()
  /** Rises with each insertion, so that it can be announced. */
  const said = ref(0)

  /** Why nothing can be put into a reply here now: `refusal.<name>` in the locales. What is looked up can still be read. */
  const why = computed(() => {
    if (!ticket.ticket) return undefined
    return ticket.offered(ticket.ticket).includes('reply') ? ticket.refusal(ticket.ticket, 'reply') : 'unreachable'
  })

  const stop = () => {
    saying.value = undefined
    missing.value = []
  }
  watch(() => ticket.id, stop, { flush: 'sync' })

  async function put({ ticket: of, template, values, language }: Saying, answers: Record<string, string>) {
    // Written for one customer, never put before another.
    if (of !== ticket.id) return
    const { text } = render(template, values, answers, { now: Date.now(), language })
    if (await guard.insertWhereWorked(text)) {
      said.value++
      return
    }
    if (of !== ticket.id) return
    if (composer.noting) composer.pick('reply')
    const before = composer.box.text.trimEnd()
    await composer.type(composer.box.id, before === '' ? text : `${before}\n${text}`)
    view.backToConversation()
    composer.wishFocus()
    said.value++
  }

  /** The team's own message of that shortcut, else the built-in one. */
  const messageFor = (name: ShopTemplateName) =>
    canned.lines.find(({ message }) => message.scope !== 'built-in' && fold(message.shortcut) === name)?.message ?? shopTemplate(name, canned.language ?? 'en')

  /** A product or promotion that was looked at or told: later messages on this ticket are filled with it (S084, S085). */
  function know({ product, promotion }: Partial<Values>, of = ticket.id) {
    if (of === undefined || (!product && !promotion)) return
    const at = Date.now()
    void keepShopSaid(of, { ...(product && { product: { ...product, at } }), ...(promotion && { promotion: { ...promotion, at } }) }).catch(() => {})
  }

  /** `told` is text in the customer's language. What is missing is asked first. Nothing is said where the agent has gone on from ticket `of` meanwhile. */
  async function say(name: ShopTemplateName, told: Partial<Values>, of = ticket.id) {
    if (of === undefined || of !== ticket.id || why.value) return
    know(told)
    const { body, language } = variantFor(messageFor(name), canned.language)
    const values = { ...canned.values, ...told }
    const next: Saying = { ticket: of, template: templateOf(body), values, language }
    const asks = render(next.template, values, {}, { now: Date.now(), language }).missing
    if (asks.length === 0) return put(next, {})
    saying.value = next
    missing.value = asks
  }
  async function answer(answers: Record<string, string>) {
    const next = saying.value
    stop()
    if (next) await put(next, answers)
  }

  return { missing, said, why, know, say, answer, stop, warmUp: canned.want }
})
