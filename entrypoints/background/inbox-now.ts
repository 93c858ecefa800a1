import type { InboxRead } from '@/domain/inbox/place'
import { settlesAfter } from '@/domain/inbox/signals'
import { readTab } from '@/platform/inbox-put'

/** What an inbox page says now: two reads far enough apart; none where no script of ours may be. */
export async function readTwice(tab: number): Promise<InboxRead[]> {
  const first = await readTab(tab)
  await new Promise(resolve => setTimeout(resolve, settlesAfter + 20))
  const second = await readTab(tab)
  return first && second ? [first, second] : []
}
