import { sync } from '@/sync/pass'
import { settleTags } from '@/sync/tag-leave'
import { nextWake } from '@/sync/wake'
import { outside } from './outside'

let again: ReturnType<typeof setTimeout> | undefined

/** A pass, and the next one when a retry is due. A worker that dies before is woken by the alarm. */
export async function run(forced = false): Promise<void> {
  await sync(outside, forced)
  await settleTags()
  const due = await nextWake(outside.now())
  clearTimeout(again)
  if (due === undefined) return
  again = setTimeout(() => void run().catch(() => {}), due - outside.now())
}
