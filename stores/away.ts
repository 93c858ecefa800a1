import { leadTab } from '@/platform/inbox-led'
import { openTab } from '@/platform/tabs'
import { useToasts } from './toasts'

/** Ways out of the panel: another tab, the clipboard. Each says when it did not work. */
export function useAway() {
  const toasts = useToasts()

  /** Opens a link in a tab of its own. `of`: the ticket whose own conversation is there, so that the tab is known to show it (S002). */
  async function look(address: string, of?: string) {
    try {
      const tab = await openTab(address)
      if (tab !== undefined && of !== undefined) await leadTab(tab, of)
    }
    catch {
      toasts.fail('error.notOpened')
    }
  }

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
