/** Where a comment or a dialog is written, or a list is searched: never the answer to the customer alone. */
const elsewhere = '[role="article"], [role="dialog"], [aria-modal="true"], [role="search"], [role="tablist"], aside, [role="complementary"], form'
const mark = '[role="textbox"][contenteditable="true"]'

/** Text boxes in which an answer to the customer is written, by what they are for. */
export const answerBoxes = (page: Document) => [...page.querySelectorAll<HTMLElement>(mark)].filter(box => !box.closest(elsewhere))

/** Whether something is in one of them. */
export const isInAnswerBox = (target: EventTarget | null) => target instanceof HTMLElement && target.closest(mark)?.closest(elsewhere) === null
