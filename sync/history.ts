import type { Outside } from './outside'
import { db } from './db'
import { storeHistory } from './store'
import { wayTo } from './way'

/** Fetches the next older part of a thread, on demand. Does nothing, without an error, when there is no older part or the channel cannot be asked. */
export async function fetchOlder(id: string, outside: Outside) {
  const thread = await db.threads.get(id)
  if (thread?.complete || thread?.elsewhere) return
  const way = await wayTo(id, outside)
  if (!way) return
  const part = await way.connector.history(way.session, way.ticket, thread?.older)
  await storeHistory(id, part.messages, part.older, part.elsewhere ?? false)
}

/** Fetches fresh addresses of what a message carries, because those that were kept have run out. */
export async function renewAddresses(id: string, at: number, message: string, outside: Outside) {
  const way = await wayTo(id, outside)
  const fresh = await way?.connector.reread?.(way.session, way.ticket, message)
  if (fresh?.kind !== 'message') return
  await db.transaction('rw', db.messages, async () => {
    const kept = await db.messages.get([id, at, message])
    if (kept?.kind === 'message') await db.messages.put({ ...kept, attachments: fresh.attachments })
  })
}
