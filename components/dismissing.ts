/** A press that closes an open menu only closes the menu: it must not take the ticket under it. */
export function useDismissing() {
  let dismissing = false

  /** For `pointerdown`, while it is captured: before the menu has heard of it. */
  function pressed() {
    dismissing = document.querySelector('[data-reka-popper-content-wrapper]') !== null
  }
  function clicked(act: () => void) {
    if (!dismissing) act()
    dismissing = false
  }
  return { pressed, clicked }
}
