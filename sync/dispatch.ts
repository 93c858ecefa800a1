import type { Command } from '@/domain/actions'
import { db } from './db'
import { plain, rewrite, rewritten } from './rewrite'

/**
 * The only way to change a ticket: records the wish and shows its effect, in one transaction that is
 * atomic over all windows. Throws when the ticket is gone or the disk is full; then nothing was changed.
 */
export function dispatch(command: Command) {
  return db.transaction('rw', rewritten(), async () => {
    const held = await db.base.get(command.ticket)
    const shown = await db.tickets.get(command.ticket)
    if (!shown) throw new Error(`no ticket ${command.ticket}`)
    if (!held) await db.base.put(plain(shown))
    await db.outbox.add({ ...command, state: 'waiting', tries: 0, notBefore: 0 })
    await rewrite([command.ticket], before => before ?? plain(shown))
  })
}
