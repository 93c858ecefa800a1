import type { Action } from './action'

/** Adds one tag, so that two agents who tag at once lose nothing (S087). */
export const tag: Action<{ tag: string }> = {
  refusal: () => undefined,
  apply: (ticket, input) => ticket.tags.includes(input.tag) ? ticket : { ...ticket, tags: [...ticket.tags, input.tag] },
  repeatable: true,
}
