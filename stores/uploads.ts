import type { Owed } from '@/sync/db'
import { useIntervalFn } from '@vueuse/core'
import { defineStore } from 'pinia'
import { watch } from 'vue'
import { connectors } from '@/connectors'
import { Rejected } from '@/connectors/errors'
import { send } from '@/platform/messages'
import { readSecret } from '@/platform/secrets'
import { uploadFetch } from '@/platform/upload-fetch'
import { useLive } from '@/stores/live/live'
import { db } from '@/sync/db'
import { failed } from '@/sync/deliver'
import { noted } from '@/sync/noted'
import { plain } from '@/sync/rewrite'
import { missing, offerToUpload, upload } from '@/sync/upload'
import { useProgress } from './progress'
import { useSession } from './session'
import { useSources } from './sources'

/** How often a row that had to wait is looked at again (ms). */
const beat = 3000

/**
 * Uploads files of replies from this page, one at a time, and tells how far each is. The background does it when no panel is
 * open, and always for the practice shop, whose remote lives there.
 */
export const useUploads = defineStore('uploads', () => {
  const session = useSession()
  const sources = useSources()
  const { tell } = useProgress()
  const count = useLive(() => 'all', () => db.outbox.where('state').equals('waiting').count(), 0)
  let busy = false

  const outside = { now: () => Date.now(), storage: async () => {} }
  const sourceOf = (owed: Owed) => sources.byId(owed.source)

  function isDue(owed: Owed) {
    const source = sourceOf(owed)
    if (!source || source.practice || source.paused || source.trouble || missing(owed).length === 0) return false
    return Math.max(owed.notBefore, source.notBefore ?? 0) <= Date.now() && connectors[source.connector].upload !== undefined
  }

  async function carry(owed: Owed) {
    const source = sourceOf(owed)
    const ticket = await db.tickets.get(owed.ticket)
    const secret = source && await readSecret(source.id)
    if (!source || !ticket || !secret) return
    const fetch = uploadFetch((sent, total) => tell(owed.seq, total > 0 ? sent / total : 0))
    const usage = (percent: number) => void db.sources.update(source.id, { usage: percent, usageAt: Date.now() })
    const { signal } = new AbortController()
    try {
      await upload(owed, plain(ticket), connectors[source.connector], { source, secret, fetch, signal, now: outside.now, usage })
    }
    catch (error) {
      await failed(owed, error, Date.now())
      if (!(error instanceof Rejected)) await noted(source, error, outside)
    }
    tell(owed.seq)
    send('sync').catch(() => {})
  }

  /** Tries each row once in a round, because another page may be uploading some of them. */
  async function work() {
    if (busy) return
    busy = true
    const tried = new Set<number>()
    for (;;) {
      const waiting = await db.outbox.where('state').anyOf('waiting', 'uploading').sortBy('seq')
      const owed = session.online && waiting.find(row => !tried.has(row.seq) && isDue(row))
      if (!owed) break
      tried.add(owed.seq)
      await carry(owed)
    }
    busy = false
  }
  watch(count, work)
  useIntervalFn(work, beat)
  offerToUpload()
})
