import { ref } from 'vue'

const actionsIn = (root: ParentNode | null) => [...root?.querySelectorAll<HTMLElement>('[data-action]') ?? []]

/** From a comment itself into its actions: → or Enter. */
export function intoActions(event: KeyboardEvent) {
  if (event.key !== 'ArrowRight' && event.key !== 'Enter') return
  const [first] = actionsIn(event.currentTarget as HTMLElement)
  if (!first) return
  event.preventDefault()
  first.focus()
}

/** The actions of a comment are one stop of Tab; ← → go along them, and ← from the first one back to the comment. */
export function useActionKeys() {
  /** Name of the action that Tab reaches; the first one at the beginning. */
  const reached = ref<string>()

  function step(event: KeyboardEvent) {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const bar = event.currentTarget as HTMLElement
    const actions = actionsIn(bar)
    const at = actions.findIndex(action => action.contains(event.target as Node)) + by
    event.preventDefault()
    event.stopPropagation()
    if (at < 0) bar.closest<HTMLElement>('[data-entry]')?.focus()
    else actions[at]?.focus()
  }
  return { reached, step }
}
