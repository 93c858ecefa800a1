import type { Said } from '@/domain/message'
import { useI18n } from 'vue-i18n'
import { useSession } from '@/stores/session'
import { useSources } from '@/stores/sources'
import { useTicket } from '@/stores/ticket'

/** Who wrote a comment, as everybody sees it there: the customer by name, the staff as the Page. */
export function useSpeaker() {
  const { t } = useI18n()
  const session = useSession()
  const sources = useSources()
  const ticket = useTicket()

  /** Their name for the initials; empty when the channel does not tell it. */
  function faceOf({ from }: Said): string {
    if (from === 'customer') return ticket.ticket?.name ?? ''
    return (ticket.ticket && sources.byId(ticket.ticket.source)?.name) ?? ''
  }
  const nameOf = (said: Said) => faceOf(said) || (said.from === 'customer' ? t('comment.noName') : t('common.you'))
  /** The colleague behind the Page, where that is known. */
  function staffOf({ from, by }: Said): string {
    if (from !== 'agent' || by === undefined) return ''
    return by === session.agent.id ? t('common.you') : session.nameOf(by)
  }
  return { faceOf, nameOf, staffOf }
}
