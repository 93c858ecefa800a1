import type { Shown } from '@/stores/shown'
import { ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useTicket } from '@/stores/ticket'

/** At most this much of a message is read out. */
const spoken = 200

/**
 * What a screen reader hears of the open thread, politely: a new message of the customer, and how it stands with the
 * newest one of ours. Never what was there when the ticket was opened.
 */
export function useThreadNews() {
  const { t } = useI18n()
  const ticket = useTicket()
  const news = ref('')

  const isWaiting = ({ owed }: Shown) => owed !== undefined && owed.state !== 'rejected' && owed.state !== 'unsure'
  const last = () => ticket.entries.findLast(({ entry }) => entry.kind === 'message')

  watch(() => ({ id: ticket.id, shown: last() }), (now, before) => {
    if (now.id !== before.id || !before.shown || !now.shown) {
      news.value = ''
      return
    }
    const { shown } = now
    if (shown.entry.kind !== 'message') return
    if (shown.entry.from === 'customer') {
      if (shown.entry.id !== before.shown.entry.id && shown.entry.at > before.shown.entry.at) news.value = t('thread.wrote', { name: ticket.ticket?.name || t('ticket.noName'), text: shown.entry.text.slice(0, spoken) })
      return
    }
    if (isWaiting(shown) && shown.owed?.seq !== before.shown.owed?.seq) news.value = t('mark.queued')
    else if (isWaiting(before.shown) && !shown.owed && shown.entry.mark) news.value = t('mark.sent')
  })

  return news
}
