import type { Command } from '@/domain/actions'
import { aimed } from '@/domain/actions/reply'
import { maskRow } from '@/domain/mask/row'
import { db } from './db'
import { look, plain, rewrite, rewritten } from './rewrite'

/**
 * The only way to change a ticket: records the wish and shows its effect, in one transaction that is
 * atomic over all windows. Throws when the ticket is gone or the disk is full; then nothing was changed.
 */
export function dispatch(given: Command) {
  const wish = maskRow(given)
  return db.transaction('rw', rewritten(), async () => {
    const known = await look([wish.ticket], [])
    const [shown] = known.shown
    if (!shown) throw new Error(`no ticket ${wish.ticket}`)
    const command = wish.action === 'reply' ? { ...wish, input: aimed(wish.input, shown) } : wish
    const remote = known.held[0] ?? plain(shown)
    await db.outbox.add({ ...command, state: 'waiting', tries: 0, notBefore: 0 })
    await rewrite({ ...known, held: [remote] }, () => remote)
  })
}
