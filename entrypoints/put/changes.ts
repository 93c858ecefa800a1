/**
 * Calls `look` after each change of the page, in the turn that comes before anything can be painted, and before each painting.
 * Where `look` has done something itself it rests until the next painting: an editor that follows late would be told the same
 * thing without end, and the page would never come to its own. Returns how to stop.
 */
export function watchChanges(window: Window, look: () => boolean): () => void {
  let rests = false
  let frame = window.requestAnimationFrame(beat)
  // The page's editor may have begun to clear itself in the same step: it comes first, or it would lose its way.
  const observer = new MutationObserver(() => window.queueMicrotask(() => {
    if (!rests) rests = look()
  }))
  function beat() {
    frame = window.requestAnimationFrame(beat)
    rests = look()
  }
  observer.observe(window.document, { subtree: true, childList: true, characterData: true, attributes: true })
  return () => {
    observer.disconnect()
    window.cancelAnimationFrame(frame)
  }
}
