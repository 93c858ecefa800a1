import { onScopeDispose, watch } from 'vue'
import { onTicketWanted, tellOpenTicket } from '@/platform/open-ticket'
import { onWanted } from '@/platform/wanted-ticket'
import { useTicket } from './ticket'

/**
 * Tells the background which ticket this window's panel shows, for canned messages in pages; a closed panel shows none. Opens the one
 * that a pressed notification or a quick reply is about (S159).
 */
export function useOpenThere() {
  const open = useTicket()
  const tell = (id: string | undefined) => void tellOpenTicket(id).catch(() => {})
  watch(() => open.peeking || !open.isSettled ? undefined : open.ticket?.id, tell, { immediate: true })
  const closed = () => tell(undefined)
  addEventListener('pagehide', closed)
  const show = (id: string) => void open.open(id).catch(() => {})
  const stops = [onTicketWanted(show), onWanted(show)]
  onScopeDispose(() => {
    for (const stop of stops) stop()
    removeEventListener('pagehide', closed)
  })
}
