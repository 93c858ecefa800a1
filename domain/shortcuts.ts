/** Every command of the keyboard with its keys, in the order in which the help shows them. */
export const shortcuts = {
  next: ['j', 'ArrowDown'],
  previous: ['k', 'ArrowUp'],
  open: ['Enter'],
  peek: [' '],
  menu: ['ContextMenu'],
  pullNext: ['p'],
  unread: ['u'],
  assign: ['a'],
  priority: ['i'],
  tags: ['t'],
  resolve: ['e'],
  reply: ['r'],
  note: ['n'],
  canned: ['c'],
  capture: ['h'],
  search: ['/'],
  previousTab: ['['],
  nextTab: [']'],
  back: ['Escape'],
  help: ['?'],
} as const satisfies Record<string, readonly string[]>
export type Shortcut = keyof typeof shortcuts

/** What a key event tells; `typing`: the focus is where letters are text. */
export interface Pressed {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  isComposing: boolean
  keyCode: number
  typing: boolean
}

const isLetter = (key: string) => /^[a-z]$/.test(key)
/** With Caps Lock a letter comes as a capital though Shift is not held. */
const unlocked = (key: string, shiftKey: boolean) => !shiftKey && /^[A-Z]$/.test(key) ? key.toLowerCase() : key
/** Signs that need Shift or AltGr (which looks like Ctrl+Alt) on many keyboards, Hungarian ones among them. */
const isSign = (key: string) => '/[]?'.includes(key)
const byKey = new Map(Object.entries(shortcuts).flatMap(([name, keys]) => keys.map(key => [key as string, name as Shortcut])))

/**
 * The command of a key, or nothing: nothing while an input method is composing (keyCode 229), nothing but
 * leaving, searching and canned messages while typing, and no single character when `single` is off (WCAG 2.1.4).
 */
export function shortcutOf(pressed: Pressed, single: boolean): Shortcut | undefined {
  const { ctrlKey, metaKey, altKey, shiftKey, typing } = pressed
  const key = unlocked(pressed.key, shiftKey)
  if (pressed.isComposing || pressed.keyCode === 229) return undefined
  if ((ctrlKey !== metaKey) && !altKey && !shiftKey && key === 'k') return 'search'
  // Where the slash needs Shift, it is held too.
  if ((ctrlKey !== metaKey) && !altKey && key === '/') return 'canned'
  const command = byKey.get(key)
  if (!command) return shiftKey && key === 'F10' ? 'menu' : undefined
  if (typing) return command === 'back' ? command : undefined
  const bare = !ctrlKey && !metaKey && !altKey && !shiftKey
  if (isSign(key)) return single && !metaKey && ctrlKey === altKey ? command : undefined
  return bare && (single || !isLetter(key)) ? command : undefined
}

/** Of a key that is held down, only what moves along goes on; all else is one press: held a moment too long, `p` would take one ticket after the other. */
export const goesOn = (command: string) => ['next', 'previous', 'Home', 'End'].includes(command)

/** What matters of a key event; whether it was typed into text is for `isTyping` to say. */
export function pressedOf({ key, ctrlKey, metaKey, altKey, shiftKey, isComposing, keyCode }: KeyboardEvent) {
  return { key, ctrlKey, metaKey, altKey, shiftKey, isComposing, keyCode }
}

/** Whether letters typed there are text, so that shortcuts keep out of it. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['button', 'checkbox', 'radio', 'submit', 'color', 'range', 'file'].includes(target.type)
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
