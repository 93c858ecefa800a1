import { computed, ref, watch } from 'vue'

/** A list with one of its items at another place; a place beyond the ends is the end. */
function movedTo(ids: string[], id: string, place: number): string[] {
  const others = ids.filter(other => other !== id)
  return [...others.slice(0, Math.max(0, place)), id, ...others.slice(Math.max(0, place))]
}

/** What exists now, in an order that was worked out earlier: what has been deleted since drops out, what is new comes last. */
function mended(order: string[], ids: string[]): string[] {
  return [...order.filter(id => ids.includes(id)), ...ids.filter(id => !order.includes(id))]
}

/** What has just happened to an item, for the live region. */
export type Step = 'lifted' | 'moved' | 'dropped' | 'putBack'

/**
 * A short list that the agent orders: one item is lifted, moves, and is dropped or put back (WCAG 2.5.7, S088). The hand
 * behind it may be a pointer, a key or a button. `keep` stores an order; until what it stored comes back through
 * `ids`, the list stands as it was dropped.
 */
export function useReorder(ids: () => string[], keep: (ids: string[]) => Promise<boolean>, tell: (step: Step, id: string, place: number) => void) {
  const lifted = ref<string>()
  const moved = ref<string[]>()
  /** The order when the item was lifted. */
  let before: string[] = []
  const order = computed(() => moved.value ? mended(moved.value, ids()) : ids())
  const isKept = (order: string[]) => order.join('\n') === ids().join('\n')
  const placeOf = (id: string) => order.value.indexOf(id)
  watch(ids, () => {
    if (lifted.value === undefined) moved.value = undefined
    else if (!ids().includes(lifted.value)) lifted.value = moved.value = undefined
  })

  function lift(id: string) {
    lifted.value = id
    // As it is shown: what was dropped a moment ago may not have come back through `ids` yet.
    before = moved.value = order.value
    tell('lifted', id, placeOf(id))
  }

  function moveTo(id: string, place: number) {
    const at = Math.min(Math.max(place, 0), order.value.length - 1)
    if (at === placeOf(id)) return
    moved.value = movedTo(order.value, id, at)
    if (lifted.value !== undefined) tell('moved', id, at)
  }

  function putBack() {
    const id = lifted.value
    lifted.value = undefined
    moved.value = isKept(before) ? undefined : before
    if (id !== undefined) tell('putBack', id, placeOf(id))
  }

  async function drop(id: string) {
    lifted.value = undefined
    tell('dropped', id, placeOf(id))
    if (isKept(order.value)) moved.value = undefined
    else if (!await keep(order.value)) moved.value = undefined
  }

  /** One step at once, without lifting: what the buttons do. */
  async function step(id: string, by: 1 | -1) {
    moveTo(id, placeOf(id) + by)
    await drop(id)
  }

  return { lifted, order, placeOf, lift, moveTo, putBack, drop, step }
}
