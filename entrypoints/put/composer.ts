import { leftAlone } from '../content/box'

/** Where a comment or a dialog is written, or a list is searched: never the answer to the customer alone. */
const elsewhere = '[role="article"], [role="dialog"], [aria-modal="true"], [role="search"], [role="tablist"], aside, [role="complementary"], form'

function isShown(box: HTMLElement) {
  const { width, height } = box.getBoundingClientRect()
  return width > 0 && height > 0 && box.checkVisibility({ visibilityProperty: true })
}

const mark = '[role="textbox"][contenteditable="true"]'
const isComposer = (box: HTMLElement) => !box.closest(elsewhere) && !leftAlone(box) && isShown(box)

/** Whether this is where an answer to the customer is written. */
export const isInComposer = (target: EventTarget | null) => target instanceof HTMLElement && [target.closest<HTMLElement>(mark)].some(box => box !== null && isComposer(box))

/** The one text box of the open conversation, by what it is for; nothing where there is none or more than one. */
export function composerIn(page: Document): HTMLElement | undefined {
  const boxes = [...page.querySelectorAll<HTMLElement>(mark)].filter(isComposer)
  return boxes.length === 1 ? boxes[0] : undefined
}
