import { computed, reactive } from 'vue'
import { useI18n } from 'vue-i18n'
import { useAsking } from '@/stores/asking'
import { useComposer } from '@/stores/composer'
import { useTicket } from '@/stores/ticket'

/**
 * What the channel of the open ticket cannot carry, each with its reason in words: the control stays where it is, disabled, and says why (S146).
 * Empty for answers to comments, which do not have these tools.
 */
export function useLacks() {
  const { t } = useI18n()
  const composer = useComposer()
  const asking = useAsking()
  const ticket = useTicket()

  const channel = computed(() => composer.mailing ? 'email' : ticket.ticket?.channel ?? 'other')
  const isMessage = computed(() => ticket.ticket?.kind === 'message' && composer.limits !== undefined)
  const why = (what: 'files' | 'voice' | 'asks', lacks: () => boolean) =>
    computed(() => isMessage.value && lacks() ? t(`lack.${what}`, { channel: t(`channel.${channel.value}`) }) : undefined)

  return reactive({
    files: why('files', () => composer.limits?.types.every(type => /^(?:image|video)\//.test(type)) === true),
    voice: why('voice', () => composer.limits?.voice.length === 0),
    asks: why('asks', () => asking.offered.length === 0),
  })
}
