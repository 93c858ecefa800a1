import { useEventListener } from '@vueuse/core'
import { goesOn, isTyping, pressedOf, shortcutOf } from '@/domain/shortcuts'
import { useCommands } from '@/stores/commands'
import { useSession } from '@/stores/session'

/** Keys that buttons, tabs and the like handle themselves; letters such as `j` never belong to them. */
const ownKeys = new Set(['Enter', ' ', 'ArrowDown', 'ArrowUp', 'ContextMenu', 'F10'])

/** Hands every shortcut to whoever can do it, unless a menu, a dialog or the focused row has handled the key already. */
export function usePanelKeys() {
  const session = useSession()
  const commands = useCommands()

  useEventListener(window, 'keydown', (event) => {
    if (event.defaultPrevented) return
    const command = shortcutOf({ ...pressedOf(event), typing: isTyping(event.target) }, session.settings.shortcuts)
    if (!command) return
    const target = event.target instanceof Element ? event.target : undefined
    if (target?.closest('[role="menu"], [role="dialog"]')) return
    if (ownKeys.has(event.key) && target?.closest('button, a, input, textarea, select, [role="tab"], [tabindex]:not([tabindex="-1"])')) return
    if ((event.repeat && !goesOn(command)) || commands.run(command)) event.preventDefault()
  })
}
