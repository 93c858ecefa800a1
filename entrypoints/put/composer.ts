import { leftAlone } from '../content/box'

/** Where a comment or a dialog is written, or a list is searched: never the answer to the customer alone. */
const elsewhere = '[role="article"], [role="dialog"], [aria-modal="true"], [role="search"], [role="tablist"], aside, [role="complementary"], form'

function isShown(box: HTMLElement) {
  const { width, height } = box.getBoundingClientRect()
  return width > 0 && height > 0 && box.checkVisibility({ visibilityProperty: true })
}

/** The one text box of the open conversation, by what it is for; nothing where there is none or more than one. */
export function composerIn(page: Document): HTMLElement | undefined {
  const boxes = [...page.querySelectorAll<HTMLElement>('[role="textbox"][contenteditable="true"]')]
    .filter(box => !box.closest(elsewhere) && !leftAlone(box) && isShown(box))
  return boxes.length === 1 ? boxes[0] : undefined
}
