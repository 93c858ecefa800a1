import type { Live } from '@/domain/live'
import { db } from './db'

/** Keeps what is told of broadcasts. Does nothing when the source has been removed in the meantime. */
export function keepLives(source: string, lives: Live[]) {
  return db.transaction('rw', db.sources, db.lives, async () => {
    if (await db.sources.get(source)) await db.lives.bulkPut(lives)
  })
}

/** Marks the broadcasts of a source as ended, because nothing more will be heard of them. */
export async function endLives(source: string, now: number) {
  await db.lives.where('source').equals(source).modify((live) => {
    live.endedAt ??= now
  })
}

/** Whether a source has a broadcast that runs, as far as is known. */
export async function isOnAir(source: string): Promise<boolean> {
  const lives = await db.lives.where('source').equals(source).toArray()
  return lives.some(({ endedAt }) => endedAt === undefined)
}
