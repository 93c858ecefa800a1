/** How long (ms) more urgent work may delay what waits for a frame. */
const longest = 200

const soon = (work: () => void) => 'requestIdleCallback' in globalThis ? requestIdleCallback(work, { timeout: longest }) : setTimeout(work)

/**
 * Resolves after the next frame and what the browser has to do for it: what was just changed is visible, and what nobody sees or
 * uses in the first frame may follow. A hidden panel paints nothing, so there it resolves at once.
 */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    if (!('requestAnimationFrame' in globalThis) || document.hidden) setTimeout(resolve)
    else requestAnimationFrame(() => soon(resolve))
  })
}
