import { useEventListener } from '@vueuse/core'
import { onScopeDispose, shallowRef } from 'vue'

/** The one unsaved thing on this page, and how it asks before it is discarded. */
const begun = shallowRef<{ isChanged: () => boolean, ask: () => Promise<boolean> }>()

/** Whether this may be left now: at once when nothing is begun, else when the agent says so. */
export async function mayLeave(): Promise<boolean> {
  return begun.value?.isChanged() ? begun.value.ask() : true
}

/** Says that something is being written here: closing the tab and whoever asks `mayLeave` wait for the answer. */
export function useLeaving(isChanged: () => boolean, ask: () => Promise<boolean>) {
  const mine = { isChanged, ask }
  begun.value = mine
  onScopeDispose(() => {
    if (begun.value === mine) begun.value = undefined
  })
  useEventListener(window, 'beforeunload', event => isChanged() && event.preventDefault())
}
