/** So long may what is behind a frame be put off by more urgent work (ms). */
const longest = 200

const soon = (work: () => void) => 'requestIdleCallback' in globalThis ? requestIdleCallback(work, { timeout: longest }) : setTimeout(work)

/**
 * Behind the next frame, and behind what the browser has to do then: what was just changed can be seen, and what nobody sees or
 * uses in the first frame may follow. A panel that is hidden paints nothing; there it is at once.
 */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    if (!('requestAnimationFrame' in globalThis) || document.hidden) setTimeout(resolve)
    else requestAnimationFrame(() => soon(resolve))
  })
}
