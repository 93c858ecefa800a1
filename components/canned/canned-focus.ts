import type { ShallowRef } from 'vue'
import { until } from '@vueuse/core'
import { nextTick } from 'vue'

/** How long (ms) a row that was just saved may take to appear. */
const patience = 1000

/**
 * Gives the focus to the row of a message, so that whoever works by keyboard goes on where they were: to what edits it, else to what
 * else can be done with it, else to `New`. `bring` scrolls it into the page.
 */
export function useCannedFocus(root: Readonly<ShallowRef<HTMLElement | null>>, isHere: (id: string) => boolean, bring: (id: string) => void) {
  return async (id: string | undefined) => {
    if (id !== undefined) {
      await until(() => isHere(id)).toBe(true, { timeout: patience })
      await nextTick()
      bring(id)
    }
    await nextTick()
    const row = [...root.value?.querySelectorAll<HTMLElement>('[data-id]') ?? []].find(row => row.dataset.id === id)
    const target = row?.querySelector<HTMLElement>('.edit') ?? row?.querySelector<HTMLElement>('button') ?? root.value?.querySelector<HTMLElement>('.new')
    target?.focus()
  }
}
