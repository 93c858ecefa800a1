import type { Shortcut } from '@/domain/shortcuts'
import { defineStore } from 'pinia'
import { onScopeDispose } from 'vue'

/** Does it, and says false when it does not apply here, so that the next one is asked. */
export type Handler = () => boolean | void

/**
 * What the keyboard asks for, by name. A component that can do it says so while it is there; of several,
 * the one that came last is asked first.
 */
export const useCommands = defineStore('commands', () => {
  const handlers: [Shortcut, Handler][] = []

  /** True when somebody did it. */
  const run = (name: Shortcut) =>
    [...handlers].reverse().some(([command, handle]) => command === name && handle() !== false)

  function on(name: Shortcut, handle: Handler) {
    const entry: [Shortcut, Handler] = [name, handle]
    handlers.push(entry)
    onScopeDispose(() => handlers.splice(handlers.indexOf(entry), 1))
  }
  return { on, run }
})
