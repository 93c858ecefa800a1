import { openTab } from '@/platform/tabs'
import { useToasts } from './toasts'

/** Ways out of the panel: another tab, the clipboard. Each says when it did not work. */
export function useAway() {
  const toasts = useToasts()

  /** Opens a link in a tab of its own. */
  const look = (address: string) => openTab(address).catch(() => toasts.fail('error.notOpened'))

  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text)
      toasts.say('ticketToast.copied')
    }
    catch {
      toasts.fail('ticketToast.notCopied')
    }
  }

  return { look, copy }
}
