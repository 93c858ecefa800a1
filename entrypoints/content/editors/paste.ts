/** What Firefox gives an extension's script beside its own view of the page: the page's own objects. */
interface Page { Object: ObjectConstructor, DataTransfer: typeof DataTransfer, ClipboardEvent: typeof ClipboardEvent }
interface There { wrappedJSObject: Page }
declare function cloneInto<T>(value: T, into: Window): T

/**
 * In Firefox a paste made by an extension arrives empty: its data belong to another world than the page's. So all of it is made of
 * the page's own objects; and as no paste can be made with data there, they are hung on it.
 */
function pasteThere(text: string | undefined, file: File | undefined): ClipboardEvent {
  const page = (window as unknown as There).wrappedJSObject
  const data = new page.DataTransfer()
  if (text !== undefined) data.setData('text/plain', text)
  if (file) data.items.add(cloneInto(file, window))
  const ways = new page.Object() as ClipboardEventInit
  Object.assign(ways, { bubbles: true, cancelable: true, composed: true })
  const event = new page.ClipboardEvent('paste', ways)
  const held = new page.Object() as PropertyDescriptor
  held.value = data
  page.Object.defineProperty(event, 'clipboardData', held)
  return event
}

function pasteHere(text: string | undefined, file: File | undefined): ClipboardEvent {
  const clipboardData = new DataTransfer()
  if (text !== undefined) clipboardData.setData('text/plain', text)
  if (file) clipboardData.items.add(file)
  return new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true })
}

/** A paste that never touches the clipboard. True: the editor has taken it upon itself. */
export function paste(box: Element, { text, file }: { text?: string, file?: File }): boolean {
  const event = import.meta.env.FIREFOX ? pasteThere(text, file) : pasteHere(text, file)
  return !box.dispatchEvent(event)
}
