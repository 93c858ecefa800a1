import type { Priority } from '../ticket'
import type { Action } from './action'

/** S013: high, medium, low or none. */
export const priority: Action<{ value: Priority | undefined }> = {
  refusal: () => undefined,
  apply: (ticket, { value }) => ({ ...ticket, priority: value }),
  entry: (ticket, { value }, { id, by, at }) => ({
    kind: 'event',
    action: 'priority',
    ticket,
    at,
    id,
    by,
    detail: { value },
  }),
  repeatable: true,
}
