import { isInAnswerBox } from '../put/answer-box'

/** Tells whenever somebody goes to write an answer in the page's own text box. What is written there is never read. */
export function watchWriting(page: Document, tell: () => void) {
  const came = (event: FocusEvent) => {
    if (isInAnswerBox(event.target)) tell()
  }
  page.addEventListener('focusin', came, true)
  // The focus may have been in it before this script came.
  if (page.hasFocus() && isInAnswerBox(page.activeElement)) tell()
  return () => page.removeEventListener('focusin', came, true)
}
