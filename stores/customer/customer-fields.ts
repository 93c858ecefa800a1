import type { FieldId } from '@/domain/customer'
import type { OwnFieldFault, OwnFieldRow } from '@/domain/customer/own-field'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useLive } from '@/stores/live/live'
import { useToasts } from '@/stores/toasts'
import { allOwnFields, dropOwnField, orderOwnFields, restoreOwnField, saveOwnField } from '@/sync/customers/own-fields'
import { isStorageFull } from '@/sync/storage-full'

/** The fields that the shop has added to its customers, in its own order (S031). */
export const useCustomerFields = defineStore('customer-fields', () => {
  const toasts = useToasts()
  const list = useLive<string, OwnFieldRow[]>(() => 'all', allOwnFields, [])
  const byId = computed(() => new Map<FieldId, OwnFieldRow>(list.value.map(row => [row.id, row])))

  const notKept = (error: unknown) => toasts.fail(isStorageFull(error) ? 'error.storageFull' : 'error.notKept')
  /** Done, or the agent was told that the disk is full. */
  const tried = (work: Promise<unknown>) => work.then(() => true, (error) => {
    notKept(error)
    return false
  })

  /** Keeps a field, or says why not. */
  async function save(field: Omit<OwnFieldRow, 'order'>): Promise<OwnFieldFault | 'notKept' | undefined> {
    try {
      return await saveOwnField(field)
    }
    catch (error) {
      notKept(error)
      return 'notKept'
    }
  }
  /** Takes a field away; its values stay and come back with "Undo". */
  async function remove(row: OwnFieldRow) {
    if (await tried(dropOwnField(row.id))) toasts.say('manageFields.deleted', { named: { name: row.name }, undo: () => void tried(restoreOwnField({ ...row })) })
  }
  const order = (ids: string[]) => tried(orderOwnFields(ids))

  return { list, byId, save, remove, order }
})
