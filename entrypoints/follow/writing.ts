import { isInAnswerBox } from '../put/answer-box'

/** Says so whenever somebody goes to write an answer in the page's own text box. Nothing of what is written there is read. */
export function watchWriting(page: Document, tell: () => void) {
  const came = (event: FocusEvent) => {
    if (isInAnswerBox(event.target)) tell()
  }
  page.addEventListener('focusin', came, true)
  // Whoever was in it before this script came.
  if (page.hasFocus() && isInAnswerBox(page.activeElement)) tell()
  return () => page.removeEventListener('focusin', came, true)
}
