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
 * In Firefox an event made by an extension arrives empty, because its data belongs to the extension's world. So everything is made of the
 * page's own objects; and since no event can be constructed with data there, the data is attached to it. `place`: the property that holds it.
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

/** True: the editor handles it itself. */
function dispatch(box: Element, kind: Made, type: string, place: string, pasted: Pasted, more: InputEventInit = {}): boolean {
  const ways = { ...more, bubbles: true, cancelable: true, composed: true }
  const event = import.meta.env.FIREFOX
    ? madeThere(kind, type, place, pasted, ways)
    : new window[kind](type, { ...ways, [place]: dataOf(pasted, new DataTransfer()) })
  return !box.dispatchEvent(event)
}

/** A paste that never touches the clipboard. True: the editor handles it itself. */
export const paste = (box: Element, pasted: Pasted) => dispatch(box, 'ClipboardEvent', 'paste', 'clipboardData', pasted)

/** The event that announces a paste, for editors that act on that. True: the editor handles it itself. */
export function pasteAhead(box: Element, pasted: Pasted, targetRanges: StaticRange[] = []) {
  const more: InputEventInit = { inputType: 'insertFromPaste', ...targetRanges.length > 0 ? { targetRanges } : {} }
  return dispatch(box, 'InputEvent', 'beforeinput', 'dataTransfer', pasted, more)
}
