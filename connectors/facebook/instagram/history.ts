import type { Session } from '../../connector'
import type { History } from '../../history'
import type { Ticket } from '@/domain/ticket'
import { Rejected } from '../../errors'
import { get } from '../graph'
import { remoteId } from '../ids'
import { placed } from '../message'
import { conversation } from '../schema'
import { whole } from './direct'

/** The newest 20 messages, which are all that Instagram shows: of older ones it says that they were deleted. */
export async function directHistory(session: Session, ticket: Ticket): Promise<History> {
  try {
    const { messages } = await get(session, encodeURIComponent(remoteId(ticket.id)), { fields: whole }, conversation)
    const told = (messages?.items ?? []).filter(({ from, message }) => from !== undefined || message !== undefined)
    const more = messages?.after !== undefined || told.length < (messages?.items.length ?? 0)
    return { messages: placed(session.source, ticket.id, told, 0), ...(more ? { elsewhere: true } : {}) }
  }
  catch (error) {
    if (error instanceof Rejected) return { messages: [], elsewhere: true }
    throw error
  }
}
