/**
 * Keeps a window of ours out of reach of the page's own styles, at a place in px of the browser's window; without a place it is there and
 * cannot be seen. `all` leaves the direction of a page alone, and no style of ours undoes a page that is zoomed as a whole.
 */
export function bareAt(host: HTMLElement, spot?: { left: number, top: number }): void {
  const zoom = host.parentElement?.currentCSSZoom ?? 1
  const where = spot ? `left:${spot.left}px!important;top:${spot.top}px!important` : 'visibility:hidden!important'
  host.style.cssText = `all:initial!important;direction:ltr!important;zoom:${1 / zoom}!important;position:fixed!important;inset:auto!important;display:block!important;z-index:2147483647!important;overflow:visible!important;${where}`
}

/** What of the browser's window shows the page, without its scroll bars (px). */
export function viewport(): { width: number, height: number } {
  const { clientWidth, clientHeight } = document.scrollingElement ?? document.documentElement
  return { width: clientWidth, height: clientHeight }
}
