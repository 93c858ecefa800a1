/** A text box of the page: a field, or an element the page lets the reader edit. */
export type Field = HTMLInputElement | HTMLTextAreaElement
export type Box = HTMLElement

/** Boxes in which nothing is offered: in a code editor a slash is a path or a comment, and a search sends it to a server at once. */
const strangers = '[role=searchbox], [role=search] *, search *, .monaco-editor *, .cm-editor *, .CodeMirror *, .ace_editor *, .xterm *'
const modes = /^(?:numeric|decimal|tel|search|url|email|none)$/
const secrets = /^(?:cc-|one-time-code|current-password|new-password|username|webauthn)/
/** How pages name fields for cards or passwords when nothing else says what they are. */
const named = /passw|passphrase|\b(?:cvc|cvv|csc|iban|otp|pin)\b|card.?(?:num|no\b)|ccnum|search/i

export const isField = (node: unknown): node is Field => node instanceof HTMLTextAreaElement || node instanceof HTMLInputElement

/** The outermost editable element around a node: editors put islands of their own inside. */
function editableAround(node: Element): HTMLElement | undefined {
  let found: HTMLElement | undefined
  for (let at: Element | null = node; at instanceof HTMLElement && at.isContentEditable; at = at.parentElement) found = at
  return found
}

/** The text box an event happened in, looking into open shadow roots. */
export function boxAt(target: EventTarget | undefined): Box | undefined {
  if (isField(target)) return target
  if (!(target instanceof Node)) return undefined
  if (target instanceof Document) return target.designMode === 'on' ? target.body : undefined
  const element = target instanceof Element ? target : target.parentElement
  return element ? editableAround(element) : undefined
}

/** The shadow root of an element, closed ones too: both browsers show it to extensions, each in its own way. */
export function rootIn(element: Element): ShadowRoot | null {
  const own = (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot
  if (own !== undefined) return own
  const { chrome } = globalThis as { chrome?: { dom?: { openOrClosedShadowRoot: (element: Element) => ShadowRoot | null } } }
  return chrome?.dom && element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : element.shadowRoot
}

/** What has the focus, however deep inside shadow roots. */
export function focused(): Element | undefined {
  let at = document.activeElement
  for (let root = at && rootIn(at); root?.activeElement; root = rootIn(at)) at = root.activeElement
  return at ?? undefined
}

/** The text box that was pressed, however deep inside shadow roots; for a closed one, the event itself only names the host. */
export function pressedBox(event: MouseEvent): Box | undefined {
  let [at] = event.composedPath()
  for (let root = at instanceof Element && rootIn(at); root;) {
    const inner = root.elementFromPoint(event.clientX, event.clientY)
    if (!inner || inner === at) break
    at = inner
    root = rootIn(inner)
  }
  return boxAt(at)
}

/** Passwords, cards, searches, numbers, addresses of the web, and what cannot be written in: nothing is ever offered there. */
export function leftAlone(box: Box): boolean {
  if (box.matches(strangers) || box.ariaDisabled === 'true' || box.ariaReadOnly === 'true') return true
  if (!isField(box)) return false
  if (box.disabled || box.readOnly) return true
  if (box instanceof HTMLInputElement && box.type !== 'text') return true
  if (modes.test(box.inputMode) || box.autocomplete.split(' ').some(word => secrets.test(word))) return true
  if ([box.name, box.id, box.ariaLabel ?? ''].some(name => named.test(name))) return true
  return !['', 'none'].includes(getComputedStyle(box).getPropertyValue('-webkit-text-security'))
}
