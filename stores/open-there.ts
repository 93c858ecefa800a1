import { onScopeDispose, watch } from 'vue'
import { onTicketWanted, tellOpenTicket } from '@/platform/open-ticket'
import { useTicket } from './ticket'

/**
 * Tells the background which ticket this window's panel shows, for canned messages in pages; a closed panel shows none. Opens the one
 * that a pressed notification is about.
 */
export function useOpenThere() {
  const open = useTicket()
  const tell = (id: string | undefined) => void tellOpenTicket(id).catch(() => {})
  watch(() => open.peeking ? undefined : open.ticket?.id, tell, { immediate: true })
  const closed = () => tell(undefined)
  addEventListener('pagehide', closed)
  const stop = onTicketWanted(id => void open.open(id).catch(() => {}))
  onScopeDispose(() => {
    stop()
    removeEventListener('pagehide', closed)
  })
}
