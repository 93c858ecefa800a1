/** Gives a window of ours in a page its looks; the page's policy has no say in it. */
export function dress(root: ShadowRoot, looks: string) {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(looks)
    root.adoptedStyleSheets = [sheet]
  }
  catch {
    // In Firefox an extension cannot adopt a style sheet, but its style elements are exempt from the page's policy.
    const style = document.createElement('style')
    style.textContent = looks
    root.append(style)
  }
}
