import type { Card } from '../card'
import type { Action } from './action'
import { reply } from './reply'

/** Shows the customer a product or an offer as one piece: picture, title, a line, a button (S084, S019). Like a reply, and not under a comment. */
export const card: Action<Card> = {
  refusal: (ticket, agent, now) => ticket.kind === 'message' ? reply.refusal(ticket, agent, now) : 'notAllowed',
  apply: (ticket, { title }, asked) => reply.apply(ticket, { text: title, files: [] }, asked),
  entry: (ticket, { title, text, image, url }, { id, by, at }) => ({
    kind: 'message',
    from: 'agent',
    ticket,
    at,
    id,
    by,
    text: '',
    attachments: [{ kind: 'card', title, ...(text === '' ? {} : { text }), ...(url === undefined ? {} : { url }), preview: image }],
  }),
  repeatable: false,
}
