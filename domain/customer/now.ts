import type { Command } from '../actions'
import type { Customer } from '../customer'
import type { Ticket } from '../ticket'
import { blank, withFactAmong } from './facts'

/**
 * The customers of a ticket with what is still owed applied on top. Of somebody of whom nothing is kept yet (`known` is empty or undefined), there
 * is at least the name that the channel shows, which the ticket carries.
 */
export function membersNow(known: Customer[] | undefined, ticket: Pick<Ticket, 'customer' | 'source' | 'name' | 'lastActivityAt'>, owed: Command[]): Customer[] {
  const members = known ?? [blank(ticket.customer, ticket.source)]
  const named = members.map((member): Customer => member.id !== ticket.customer || member.facts.name || !ticket.name
    ? member
    : { ...member, facts: { ...member.facts, name: [{ id: 'name', value: ticket.name, from: 'channel', at: ticket.lastActivityAt }] } })
  return owed.reduce((people, one) => one.action === 'fact' ? withFactAmong(people, ticket.customer, one.input, one) : people, named)
}
