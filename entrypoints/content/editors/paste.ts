/** What is put into a box: words, or one file. */
export interface Pasted { text?: string, file?: File }

/** What Firefox gives an extension's script beside its own view of the page: the page's own objects. */
type Made = 'ClipboardEvent' | 'InputEvent'
type Page = Pick<typeof globalThis, Made | 'Object' | 'DataTransfer'>
interface There { wrappedJSObject: Page }
declare function cloneInto<T>(value: T, into: Window): T

function dataOf({ text, file }: Pasted, data: DataTransfer): DataTransfer {
  if (text !== undefined) data.setData('text/plain', text)
  if (file) data.items.add(import.meta.env.FIREFOX ? cloneInto(file, window) : file)
  return data
}

/**
 * In Firefox an event made by an extension arrives empty: its data belong to another world than the page's. So all of it is made of
 * the page's own objects; and as no event can be made with data there, they are hung on it. `place`: where the event carries them.
 */
function madeThere(kind: Made, type: string, place: string, pasted: Pasted, more: EventInit): Event {
  const page = (window as unknown as There).wrappedJSObject
  const ways = new page.Object() as EventInit
  Object.assign(ways, more)
  const event = new page[kind](type, ways)
  const held = new page.Object() as PropertyDescriptor
  held.value = dataOf(pasted, new page.DataTransfer())
  page.Object.defineProperty(event, place, held)
  return event
}

/** True: the editor has taken it upon itself. */
function dispatch(box: Element, kind: Made, type: string, place: string, pasted: Pasted, more: InputEventInit = {}): boolean {
  const ways = { ...more, bubbles: true, cancelable: true, composed: true }
  const event = import.meta.env.FIREFOX
    ? madeThere(kind, type, place, pasted, ways)
    : new window[kind](type, { ...ways, [place]: dataOf(pasted, new DataTransfer()) })
  return !box.dispatchEvent(event)
}

/** A paste that never touches the clipboard. True: the editor has taken it upon itself. */
export const paste = (box: Element, pasted: Pasted) => dispatch(box, 'ClipboardEvent', 'paste', 'clipboardData', pasted)

/** What the browser tells before it does a paste of its own, for editors that act on that. True: taken. */
export function pasteAhead(box: Element, pasted: Pasted, targetRanges: StaticRange[] = []) {
  const more: InputEventInit = { inputType: 'insertFromPaste', ...targetRanges.length > 0 ? { targetRanges } : {} }
  return dispatch(box, 'InputEvent', 'beforeinput', 'dataTransfer', pasted, more)
}
