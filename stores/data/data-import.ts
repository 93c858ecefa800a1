import type { CustomerColumn } from '@/domain/data/customer-columns'
import type { FileFault } from '@/domain/data/customer-table'
import type { ListRule } from '@/domain/data/merge-listed'
import type { CheckedTable, OpenedTable } from '@/sync/data/data-worker'
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { withColumn } from '@/domain/data/customer-columns'
import { useSession } from '@/stores/session'
import { useToasts } from '@/stores/toasts'
import { useData } from './data'

/** A list of customers on its way in: opened, its columns shown and corrected, then imported. Nothing is kept before that. */
export const useDataImport = defineStore('data-import', () => {
  const data = useData()
  const session = useSession()
  const toasts = useToasts()
  const table = shallowRef<OpenedTable>()
  const checked = shallowRef<CheckedTable>()
  const rule = ref<ListRule>('keep')
  const fault = ref<FileFault>()
  const name = ref('')

  async function check() {
    const mine = table.value
    if (!mine) return
    // A check that still runs for an earlier choice of columns is of no use any more.
    data.stop()
    checked.value = undefined
    const done = await data.run('check', { columns: [...mine.columns] })
    if (!done || table.value !== mine) return
    // Stopped by hand: a list of which only the beginning was looked at is not offered for import.
    if (done.answer.isWhole) checked.value = done.answer
    else close()
  }
  async function open(file: File) {
    close()
    name.value = file.name
    const done = await data.run('open', { file })
    if (!done) return
    if ('fault' in done.answer) {
      fault.value = done.answer.fault
      return
    }
    table.value = done.answer
    await check()
  }
  async function setColumn(at: number, column: CustomerColumn | undefined) {
    if (!table.value) return
    table.value = { ...table.value, columns: withColumn(table.value.columns, at, column) }
    await check()
  }
  function close() {
    table.value = undefined
    checked.value = undefined
    fault.value = undefined
  }
  /** What came in before it was stopped stays, and the agent is told how much that is. */
  async function take() {
    const lines = checked.value?.ready ?? 0
    const done = await data.run('import', { rule: rule.value, stamp: { by: session.agent.id, at: Date.now(), file: name.value } })
    if (!done) return
    const { added, updated, done: upTo } = done.answer
    toasts.say(upTo < lines ? 'data.importedPart' : 'data.imported', { named: { added, updated, done: upTo, lines } })
    close()
  }
  return { table, checked, rule, fault, open, setColumn, close, take }
})
