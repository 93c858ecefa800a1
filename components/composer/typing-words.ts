import type { Ticket } from '@/domain/ticket'
import { useI18n } from 'vue-i18n'
import { useCompany } from '@/stores/company'

/** "Kim is typing", as a row and the head of a ticket say it; nothing when nobody else is. */
export function useTypingWords() {
  const { t } = useI18n()
  const company = useCompany()
  return ({ id, name }: Pick<Ticket, 'id' | 'name'>): string | undefined => {
    const [first, ...others] = company.typingOn(id)
    if (!first) return undefined
    const who = first.name || (first.isCustomer ? name : '') || t('ticket.somebody')
    if (others.length > 0) return t('typing.several', { name: who, n: others.length })
    return t(first.isNote ? 'typing.note' : 'typing.one', { name: who })
  }
}
