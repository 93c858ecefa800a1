import { leftAlone } from '../content/box'
import { answerBoxes } from './answer-box'

function isShown(box: HTMLElement) {
  const { width, height } = box.getBoundingClientRect()
  return width > 0 && height > 0 && box.checkVisibility({ visibilityProperty: true })
}

/** The one text box of the open conversation; nothing where there is none or more than one. */
export function composerIn(page: Document): HTMLElement | undefined {
  const boxes = answerBoxes(page).filter(box => !leftAlone(box) && isShown(box))
  return boxes.length === 1 ? boxes[0] : undefined
}
