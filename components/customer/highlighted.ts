/** What is highlighted inside this element; empty when nothing is, or something elsewhere. */
export function highlightedIn(within: Element | null): string {
  const selection = getSelection()
  return selection?.anchorNode && within?.contains(selection.anchorNode) ? selection.toString().trim() : ''
}
