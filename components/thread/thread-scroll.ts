import type { Ref } from 'vue'
import { useEventListener, useResizeObserver } from '@vueuse/core'
import { nextTick, onMounted, ref, watch } from 'vue'

interface Thread {
  /** Whose thread it is; another one starts at its end. */
  id: string | undefined
  /** The keys of the first and last entry, and whether the last is our own. */
  first: string | undefined
  last: string | undefined
  ours: boolean
}

/** Pixels from the end that still count as the end. */
const near = 32

/**
 * Keeps a thread where the agent reads: at its end while it was there, in place when older entries come in
 * above, and with a sign when new ones come in below.
 */
export function useThreadScroll(frame: Ref<HTMLElement | null>, content: Ref<HTMLElement | null>, thread: () => Thread) {
  const atEnd = ref(true)
  const hasNew = ref(false)

  function toEnd() {
    const box = frame.value
    if (box) box.scrollTop = box.scrollHeight
    // Among comments the newest one may stand further up, below the one it answers.
    const newest = box?.querySelector('[data-newest]')
    if (newest && newest.nextElementSibling) newest.scrollIntoView({ block: 'nearest' })
    atEnd.value = true
    hasNew.value = false
  }

  useEventListener(frame, 'scroll', () => {
    const box = frame.value
    if (!box) return
    atEnd.value = box.scrollHeight - box.scrollTop - box.clientHeight <= near
    if (atEnd.value) hasNew.value = false
  }, { passive: true })

  onMounted(toEnd)
  // Pictures that arrive and a composer that grows move the end.
  useResizeObserver([frame, content] as const, () => {
    if (atEnd.value) toEnd()
  })

  /** Keeps what is at the upper edge in place, whatever comes or goes above and below it. */
  async function stay() {
    const box = frame.value
    if (!box) return
    const edge = box.getBoundingClientRect().top
    const anchor = [...box.querySelectorAll('[data-entry]')].find(item => item.getBoundingClientRect().bottom > edge)
    const before = anchor?.getBoundingClientRect().top
    await nextTick()
    if (anchor?.isConnected && before !== undefined) box.scrollTop += anchor.getBoundingClientRect().top - before
  }

  watch(thread, async (now, before) => {
    if (now.id !== before.id || before.first === undefined) {
      await nextTick()
      return toEnd()
    }
    if (now.last !== before.last) {
      if (atEnd.value || now.ours) {
        await nextTick()
        return toEnd()
      }
      hasNew.value = true
    }
    if (now.first !== before.first) await stay()
  })

  return { atEnd, hasNew, toEnd }
}
