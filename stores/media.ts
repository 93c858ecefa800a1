import type { Said } from '@/domain/message'
import { defineStore } from 'pinia'
import { send } from '@/platform/messages'

/** A message whose pictures do not load with fresh addresses either is not asked for again before this (ms). */
const pause = 600_000

/** Addresses of pictures, films and sounds are signed by the channel and run out: when one fails, fresh ones are asked for. */
export const useMedia = defineStore('media', () => {
  const asked = new Map<string, number>()

  /** What does not load has a message to ask for, unless it is still on its way. */
  function renew({ ticket, at, id }: Said) {
    if (Date.now() - (asked.get(id) ?? 0) < pause) return
    asked.set(id, Date.now())
    send('renew', ticket, at, id).catch(() => {})
  }
  return { renew }
})
