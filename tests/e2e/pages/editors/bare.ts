import { ready } from './stage'

/** Closed shadow roots, which nobody but their maker can find. */
const roots = new Map<Element, ShadowRoot>()
for (const host of document.querySelectorAll<HTMLElement>('[data-shadow]')) {
  const root = host.attachShadow({ mode: host.dataset.shadow as ShadowRootMode })
  root.append(...host.childNodes)
  roots.set(host, root)
}

/** Text boxes without any editor: fields and editable elements as the browser has them, wherever the page put them. */
function boxes(root: Document | ShadowRoot): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    const inside = roots.get(element)
    return [...element.matches('textarea, input, [contenteditable]') ? [element] : [], ...inside ? boxes(inside) : []]
  })
}
const box = boxes(document)[0]!

ready({
  // Drawn lines are what a person reads in an editable element, and all the model there is.
  // eslint-disable-next-line unicorn/prefer-dom-node-text-content
  read: () => 'value' in box ? String(box.value) : box.innerText.replace(/\n$/, '').replaceAll('\u00A0', ' '),
  reset() {
    if ('value' in box) box.value = ''
    else box.replaceChildren()
    box.focus()
  },
})
