import type { Command } from '../actions'
import type { Customer } from '../customer'
import type { Ticket } from '../ticket'
import { blank, withFactAmong } from './facts'

/**
 * The customers of a ticket as they are with what is still owed on top: of somebody of whom nothing was kept yet, the ticket carries the name
 * that the channel shows. `known` is empty or undefined while nothing is kept of them.
 */
export function membersNow(known: Customer[] | undefined, ticket: Pick<Ticket, 'customer' | 'source' | 'name' | 'lastActivityAt'>, owed: Command[]): Customer[] {
  const members = known ?? [blank(ticket.customer, ticket.source)]
  const named = members.map((member): Customer => member.id !== ticket.customer || member.facts.name || !ticket.name
    ? member
    : { ...member, facts: { ...member.facts, name: [{ id: 'name', value: ticket.name, from: 'channel', at: ticket.lastActivityAt }] } })
  return owed.reduce((people, one) => one.action === 'fact' ? withFactAmong(people, ticket.customer, one.input, one) : people, named)
}
