import type { CustomerFormat } from '@/domain/data/customer-file'
import type { DataName, DataWork } from '@/sync/data/data-worker'
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { readSecret } from '@/platform/secrets'
import { readSettings, restoreSettings } from '@/platform/settings'
import { useToasts } from '@/stores/toasts'
import { dataDesk, DataFailed } from '@/sync/data/data'
import { holdings } from '@/sync/data/wipe'
import { db } from '@/sync/db'

export type { BackupLook } from '@/sync/data/restore'

/** Long work with the data of this browser: one at a time, told how far it is. */
export const useData = defineStore('data', () => {
  const toasts = useToasts()
  const desk = dataDesk()
  const busy = ref<{ name: DataName, done: number, total: number }>()

  let latest = 0
  /** Asks the worker; nothing when it failed, of which the agent was told. */
  async function run<N extends DataName>(name: N, question: DataWork[N]['ask']): Promise<{ answer: DataWork[N]['answer'] } | undefined> {
    const mine = ++latest
    const tell = (done: number, total: number) => {
      if (mine === latest) busy.value = { name, done, total }
    }
    tell(0, 0)
    try {
      return { answer: await desk.ask(name, question, tell) }
    }
    catch (error) {
      toasts.fail(error instanceof DataFailed && error.why === 'storageFull' ? 'error.storageFull' : 'data.notDone')
      return undefined
    }
    finally {
      // Work that gave way to later work ends without ending that.
      if (mine === latest) busy.value = undefined
    }
  }
  /** A restore that stops halfway would leave half a desk. */
  const mayStop = computed(() => busy.value !== undefined && busy.value.name !== 'restore')

  const exportCustomers = async (format: CustomerFormat) => (await run('export', { format }))?.answer
  const backup = async () => (await run('backup', { settings: { ...await readSettings() }, now: Date.now() }))?.answer
  const look = async (file: Blob) => (await run('look', { file }))?.answer

  /** Backups contain no keys: a source without one in this browser asks for it, instead of silently standing still. */
  async function askForKeys(at: number) {
    for (const { id } of await db.sources.toArray()) {
      if (await readSecret(id) === undefined) await db.sources.update(id, { trouble: { code: 'restored', at } })
    }
    for (const { id, connector } of await db.shops.toArray()) {
      if (connector !== 'csv' && await readSecret(id) === undefined) await db.shops.update(id, { trouble: { fault: 'key', at } })
    }
  }
  async function restore(file: Blob): Promise<boolean> {
    const done = await run('restore', { file })
    if (!done || typeof done.answer === 'string') return false
    await restoreSettings(done.answer.head.settings)
    await askForKeys(Date.now())
    toasts.say('data.restored')
    return true
  }

  /** How many bytes are used and may be used, and how much is here; read when somebody looks. */
  async function usage() {
    const { usage = 0, quota = 0 } = await navigator.storage.estimate()
    return { usage, quota, ...await holdings() }
  }

  return { busy, mayStop, run, stop: desk.stop, exportCustomers, backup, look, restore, usage }
})
