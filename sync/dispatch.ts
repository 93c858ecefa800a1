import type { Command } from '@/domain/actions'
import { maskRow } from '@/domain/mask/row'
import { db } from './db'
import { look, plain, rewrite, rewritten } from './rewrite'

/**
 * The only way to change a ticket: records the wish and shows its effect, in one transaction that is
 * atomic over all windows. Throws when the ticket is gone or the disk is full; then nothing was changed.
 */
export function dispatch(given: Command) {
  const command = maskRow(given)
  return db.transaction('rw', rewritten(), async () => {
    const known = await look([command.ticket], [])
    const [shown] = known.shown
    if (!shown) throw new Error(`no ticket ${command.ticket}`)
    const remote = known.held[0] ?? plain(shown)
    await db.outbox.add({ ...command, state: 'waiting', tries: 0, notBefore: 0 })
    await rewrite({ ...known, held: [remote] }, () => remote)
  })
}
