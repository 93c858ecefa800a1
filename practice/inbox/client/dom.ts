/** An element with attributes and children; text is always text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

export const clock = (at: number) => new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })

/** Time for today, weekday for the last days, date before. */
export function when(at: number, now = Date.now()): string {
  const days = (now - at) / 86_400_000
  if (days < 0.9) return clock(at)
  return new Date(at).toLocaleDateString('en-GB', days < 6 ? { weekday: 'short' } : { day: 'numeric', month: 'short' })
}

export const initials = (name: string) => name.split(' ').filter(Boolean).map(word => word.charAt(0)).slice(-2).join('')
