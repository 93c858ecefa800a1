type Child = Node | string
type Props<T> = Partial<Omit<T, 'style'>> & { data?: Record<string, string> }

/** An element with its properties and children: all that our windows in a page are made of, so that no markup is ever read. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, { data = {}, ...props }: Props<HTMLElementTagNameMap[K]> = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  Object.assign(made, props)
  Object.assign(made.dataset, data)
  made.append(...children)
  return made
}
