/**
 * Calls `look` after each change of the page, before anything can be painted, and before each frame. When `look` has changed
 * something itself, it rests until the next frame: an editor that follows late would otherwise be told the same thing without
 * end, and the page would never get its turn. Returns how to stop.
 */
export function watchChanges(window: Window, look: () => boolean): () => void {
  let rests = false
  let frame = window.requestAnimationFrame(beat)
  // The page's editor may be clearing itself in the same step, and has to finish first or it would get confused.
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
