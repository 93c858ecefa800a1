import type { Action } from './action'

/** Takes one tag off (S087). */
export const untag: Action<{ tag: string }> = {
  refusal: () => undefined,
  apply: (ticket, input) => ({ ...ticket, tags: ticket.tags.filter(tag => tag !== input.tag) }),
  repeatable: true,
}
