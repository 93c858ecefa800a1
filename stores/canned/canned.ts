import type { CannedMessage, CannedUse } from '@/domain/canned/canned'
import type { Rendered } from '@/domain/canned/render'
import type { Context, Line } from '@/domain/canned/shelf'
import type { Values } from '@/domain/canned/values'
import type { Language } from '@/domain/language'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { builtIns } from '@/domain/canned/built-in'
import { gather } from '@/domain/canned/gather'
import { find } from '@/domain/canned/match'
import { render } from '@/domain/canned/render'
import { lineOf, shelfOf } from '@/domain/canned/shelf'
import { templateOf } from '@/domain/canned/template'
import { noValues } from '@/domain/canned/values'
import { variantFor } from '@/domain/canned/variant'
import { fold } from '@/domain/fold'
import { languages } from '@/domain/language'
import { useCustomer } from '@/stores/customer/customer'
import { useCustomerFields } from '@/stores/customer/customer-fields'
import { useLive } from '@/stores/live/live'
import { useSession } from '@/stores/session'
import { useSources } from '@/stores/sources'
import { useTags } from '@/stores/tags'
import { useTicket } from '@/stores/ticket'
import { cannedState, cannedUsed, cannedUses } from '@/sync/canned/canned'
import { cannedReader } from '@/sync/canned/canned-reader'
import { filesOf } from '@/sync/drafts'
import { shopKnownOf } from '@/sync/shop/shop-known'

/** Runs work when the browser is idle, or a little later in a browser that cannot tell. */
const whenIdle = (work: () => void) => 'requestIdleCallback' in globalThis ? requestIdleCallback(work, { timeout: 500 }) : setTimeout(work, 20)

/** The canned messages as the slash menu of the open ticket needs them: found on a keystroke, filled from what is known. */
export const useCanned = defineStore('canned', () => {
  const session = useSession()
  const sources = useSources()
  const tags = useTags()
  const open = useTicket()
  const reader = cannedReader()

  /** The first text field that could use them asks for them; a panel that only shows the queue reads none. */
  const wanted = ref(false)
  const want = () => whenIdle(() => {
    wanted.value = true
  })
  const state = useLive(() => wanted.value, async on => on ? cannedState() : undefined, undefined)
  const used = useLive<boolean, CannedUse[]>(() => wanted.value, async on => on ? cannedUses() : [], [])
  const uses = computed(() => new Map(used.value.map(use => [use.id, use])))

  const stored = shallowRef<readonly Line[]>([])
  watch(state, async (now) => {
    if (now) stored.value = await reader.refresh()
  })
  const spokenHere = computed(() => session.settings.language || languages.find(language => navigator.languages.some(tag => tag.startsWith(language))) || 'en')
  const own = computed(() => builtIns(spokenHere.value).map(lineOf))
  const lines = computed(() => [...stored.value, ...own.value])

  const customer = useCustomer()
  const fields = useCustomerFields()
  /** What is highlighted in the field, and how the agent's language calls the channel. */
  const about = shallowRef<{ selection?: string, channelName?: string, clipboard?: string }>({})
  const shop = useLive(
    () => wanted.value && open.isSettled && open.ticket ? { id: open.ticket.id, phones: open.ticket.phones, facts: customer.facts } : undefined,
    async of => of && { of: of.id, known: await shopKnownOf(of, of.facts) },
    undefined,
  )
  /** Nothing until it was read for this ticket: what was read for the last one does not count. */
  const shopHere = computed(() => shop.value?.of === open.id ? shop.value?.known : undefined)
  const known = computed<Values>(() => open.ticket
    ? gather({ ticket: open.ticket, shop: shopHere.value && { known: shopHere.value, now: session.now, language: spokenHere.value }, facts: customer.facts, own: fields.list, source: sources.byId(open.ticket.page), messages: open.entries.map(({ entry }) => entry), tags: tags.list, agent: session.agent, channelName: about.value.channelName })
    : { ...noValues(), agent: { name: session.agent.name } })
  const values = computed<Values>(() => ({ ...known.value, ...about.value }))

  /** The agent's own choice of language for this ticket. */
  const chosen = ref<Language>()
  watch(() => open.id, () => {
    chosen.value = undefined
  })
  const language = computed(() => chosen.value ?? values.value.customer.language)

  const page = computed(() => open.ticket?.page)
  const channel = computed(() => open.ticket?.channel)
  const context = computed<Context>(() => ({ page: page.value, channel: channel.value, language: language.value }))
  const shelf = computed(() => shelfOf(lines.value, uses.value, context.value, Date.now()))
  const byShortcut = computed(() => new Map(shelf.value.lines.toReversed().map(({ shortcut, message }) => [shortcut, message])))
  // Sorted before anybody types a slash, so that a keystroke need not do it.
  watch([lines, uses, context], () => whenIdle(() => wanted.value && void byShortcut.value))

  const search = (query: string, limit: number) => find(shelf.value, query, limit)
  function snippet(shortcut: string): string | undefined {
    const message = byShortcut.value.get(fold(shortcut).trim())
    return message && variantFor(message, language.value).body
  }

  /** A message filled for the open ticket, in the customer's language; `missing` names what is still to be asked. */
  function fill(message: CannedMessage, answers: Record<string, string> = {}): Rendered {
    const variant = variantFor(message, language.value)
    return render(templateOf(variant.body), values.value, answers, { now: Date.now(), language: variant.language, snippets: snippet, shortcut: message.shortcut })
  }
  const previews = computed(() => {
    // Another language, another value, another message: all previews are made anew.
    void [values.value, language.value, shelf.value]
    return new Map<string, Rendered>()
  })
  /** The same for looking at, each message filled once. */
  function preview(message: CannedMessage): Rendered {
    const made = previews.value.get(message.id) ?? fill(message)
    previews.value.set(message.id, made)
    return made
  }

  /** Rises when the menu is to open without a slash; and whether it is open. */
  const wish = ref(0)
  const isOpen = ref(false)

  const isHere = (id: string) => lines.value.some(({ message }) => message.id === id)
  const count = (id: string) => cannedUsed(id, Date.now())
  /** Its pictures and files, each as a file of its own: the draft may drop what it was given. */
  async function files({ files }: CannedMessage): Promise<File[]> {
    const rows = await filesOf(files.map(({ id }) => id))
    return rows.map(({ blob, name, mime }) => new File([blob], name, { type: mime }))
  }

  return { want, wanted, wish, isOpen, lines, uses, about, values, language, chosen, shelf, search, fill, preview, isHere, count, files }
})
