/**
 * A press that closes an open menu must not also open the ticket under it. Nor must a press on a row that shows another ticket
 * by the time it is released.
 */
export function useDismissing() {
  let dismissing = false
  let row: string | undefined
  const rowOf = ({ target }: Event) => target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset.row : undefined

  /** For `pointerdown` in the capture phase, before the menu hears of it. */
  function pressed(event: PointerEvent) {
    dismissing = document.querySelector('[data-reka-popper-content-wrapper]') !== null
    row = rowOf(event)
  }
  function clicked(event: MouseEvent, act: () => void) {
    // A click that assistive technology makes has no press before it, and its `detail` is 0.
    if (!dismissing && (event.detail === 0 || row === rowOf(event))) act()
    dismissing = false
  }
  return { pressed, clicked }
}
