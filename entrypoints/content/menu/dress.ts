/** Gives a window of ours in a page its looks; the page's policy has no say in it. */
export function dress(root: ShadowRoot, looks: string) {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(looks)
    root.adoptedStyleSheets = [sheet]
  }
  catch {
    // Firefox lets no extension adopt a sheet, and lets its style elements pass any policy of the page.
    const style = document.createElement('style')
    style.textContent = looks
    root.append(style)
  }
}
