import type { useSlash } from './slash'
import { isComposing } from '@/components/enter'

type Menu = Pick<ReturnType<typeof useSlash>, 'isOpen' | 'found' | 'active' | 'move' | 'dismiss'>

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 }

interface Doing {
  /** Chooses the marked one. */
  choose: () => void
  /** The next language, or the one before. */
  speak: (by: 1 | -1) => void
}

/**
 * Keys of the open menu (S156): arrows, Enter, Tab, Esc; Alt with an arrow changes the language. True when the key was the menu's.
 * Nothing while an input method composes. With no match Enter does nothing, so that a mistyped shortcut is never sent; Ctrl+Enter still sends.
 */
export function pressedInMenu(event: KeyboardEvent, menu: Menu, { choose, speak }: Doing): boolean {
  if (!menu.isOpen.value || isComposing(event)) return false
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event
  const bare = !altKey && !ctrlKey && !metaKey && !shiftKey
  const hasHits = menu.found.value.total > 0
  const by = steps[key]

  const does = () => {
    if (altKey && !ctrlKey && !metaKey && (key === 'ArrowLeft' || key === 'ArrowRight')) return () => speak(key === 'ArrowLeft' ? -1 : 1)
    if (!bare) return undefined
    if (key === 'Escape') return menu.dismiss
    if (key === 'Enter') return hasHits ? choose : () => {}
    if (!hasHits) return undefined
    if (key === 'Tab') return choose
    return by === undefined ? undefined : () => menu.move(by)
  }
  const act = does()
  if (!act) return false
  event.preventDefault()
  act()
  return true
}
