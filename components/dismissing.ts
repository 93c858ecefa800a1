/**
 * A press that closes an open menu only closes the menu: it must not take the ticket under it. Nor does one on a row that
 * shows another ticket by the time it is let go.
 */
export function useDismissing() {
  let dismissing = false
  let row: string | undefined
  const rowOf = ({ target }: Event) => target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset.row : undefined

  /** For `pointerdown`, while it is captured: before the menu has heard of it. */
  function pressed(event: PointerEvent) {
    dismissing = document.querySelector('[data-reka-popper-content-wrapper]') !== null
    row = rowOf(event)
  }
  function clicked(event: MouseEvent, act: () => void) {
    // A click without a press, of a reading aid, counts no presses.
    if (!dismissing && (event.detail === 0 || row === rowOf(event))) act()
    dismissing = false
  }
  return { pressed, clicked }
}
