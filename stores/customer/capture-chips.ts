import type { Choice } from './capture'
import type { FactInput } from '@/domain/customer/facts'
import type { Offered } from '@/domain/customer/keep'
import type { Said } from '@/domain/message'
import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { bestOf } from '@/domain/customer/keep'
import { useAsking } from '@/stores/asking'
import { useCapture } from './capture'
import { capturedIn, idle } from './captured'

/** How long (ms) "Undo" is offered: as long as in a toast. */
const undoable = 10_000

/** What a customer's message contains, and what of it was kept here a moment ago, by the chip's key. */
export function useCaptureChips(said: () => Said) {
  const asking = useAsking()
  const capture = useCapture()
  const found = shallowRef<Offered[]>([])
  const kept = ref(new Map<string, FactInput>())
  const timers = new Set<ReturnType<typeof setTimeout>>()
  onScopeDispose(() => timers.forEach(clearTimeout))

  watch(() => [said().text, asking.language] as const, async ([text, language], _, onCleanup) => {
    let over = false
    onCleanup(() => {
      over = true
    })
    await idle()
    const all = over || text === '' ? [] : bestOf(await capturedIn(text, language))
    if (!over && (all.length > 0 || found.value.length > 0)) found.value = all
  }, { immediate: true })

  async function keep(key: string, offered: Offered, choice?: Choice) {
    const { ticket, id: message, at } = said()
    const outcome = await capture.keep(offered, { ticket, message, at }, choice)
    if (outcome.kind !== 'kept') return
    kept.value.set(key, outcome.back)
    timers.add(setTimeout(() => kept.value.delete(key), undoable))
  }
  async function undo(key: string) {
    const back = kept.value.get(key)
    const { ticket, id: message, at } = said()
    kept.value.delete(key)
    if (back) await capture.undo([back], { ticket, message, at })
  }
  return { found, kept, keep, undo }
}
