import type { Said } from '@/domain/message'
import { defineStore } from 'pinia'
import { send } from '@/platform/messages'

/** How long (ms) a message is not asked for again when its pictures do not load with fresh addresses either. */
const pause = 600_000

/** Addresses of pictures, films and sounds are signed by the channel and expire: when one fails, fresh ones are asked for. */
export const useMedia = defineStore('media', () => {
  const asked = new Map<string, number>()

  /** Asks for a message again whose media do not load, unless it is still on its way. */
  function renew({ ticket, at, id }: Said) {
    if (Date.now() - (asked.get(id) ?? 0) < pause) return
    asked.set(id, Date.now())
    send('renew', ticket, at, id).catch(() => {})
  }
  return { renew }
})
