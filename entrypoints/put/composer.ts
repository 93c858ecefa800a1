import { leftAlone } from '../content/box'
import { answerBoxes } from './answer-box'

function isShown(box: HTMLElement) {
  const { width, height } = box.getBoundingClientRect()
  return width > 0 && height > 0 && box.checkVisibility({ visibilityProperty: true })
}

/** Every text box of the page in which an answer to the customer can be seen. */
export const boxesIn = (page: Document) => answerBoxes(page).filter(isShown)

/** The one text box of the open conversation; nothing where there is none or more than one. */
export function composerIn(page: Document): HTMLElement | undefined {
  const boxes = boxesIn(page).filter(box => !leftAlone(box))
  return boxes.length === 1 ? boxes[0] : undefined
}
