import type { Ticket } from '@/domain/ticket'
import { watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { announce } from '@/components/announce'
import { tabsOf } from '@/domain/tabs'
import { useQueue } from '@/stores/queue'
import { useSources } from '@/stores/sources'
import { useTicket } from '@/stores/ticket'
import { useToasts } from '@/stores/toasts'

/**
 * S060: an answer moves a ticket from Chatbot to Messages. That is said politely, and shown where it leaves the list
 * that is being looked at.
 */
export function useAnswered() {
  const { t } = useI18n()
  const queue = useQueue()
  const sources = useSources()
  const toasts = useToasts()
  const opening = useTicket()

  const isGreeted = (ticket: Ticket) => tabsOf(ticket, sources.byId(ticket.source)?.greets ?? false).includes('chatbot')
  const told = new Set<string>()
  function tell(now: Ticket | undefined, before: Ticket) {
    // Switching the Page's setting moves tickets as well, but nobody has answered those.
    if (!now || now.lastAgentAt === before.lastAgentAt || !isGreeted(before) || isGreeted(now) || told.has(now.id)) return
    told.add(now.id)
    const named = { name: now.name || t('row.nameless') }
    if (queue.view.tab === 'chatbot') toasts.say('toast.answered', { named })
    else announce(t('toast.answered', named))
  }

  watch(() => opening.ticket, (now, before) => {
    if (before && now?.id === before.id) tell(now, before)
  })
  watch(() => queue.rows, async (now = [], before = []) => {
    if (queue.view.tab !== 'chatbot') return
    const here = new Set(now.map(row => row.id))
    for (const row of before) {
      if (!here.has(row.id)) tell(await queue.get(row.id), row)
    }
  })
}
