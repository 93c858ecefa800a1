import { computed, reactive, ref } from 'vue'
import { useCannedEdit } from '@/stores/canned/canned-edit'
import { useCannedList } from '@/stores/canned/canned-list'

/** Several messages picked in the list, to be deleted or taken out together. */
export function useCannedPicks() {
  const list = useCannedList()
  const edit = useCannedEdit()
  const picking = ref(false)
  const picks = reactive(new Set<string>())
  const chosen = computed(() => list.messages.filter(message => picks.has(message.id)))

  function pick(id: string, on: boolean) {
    if (on) picks.add(id)
    else picks.delete(id)
  }
  function endPicking() {
    picking.value = false
    picks.clear()
  }
  async function removePicked() {
    await edit.remove([...picks])
    endPicking()
  }
  return { picking, picks, chosen, pick, endPicking, removePicked }
}
