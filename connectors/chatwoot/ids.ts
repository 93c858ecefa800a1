import type { Session } from '../connector'
import type { Source } from '@/domain/source'
import { Rejected } from '../errors'

/** Whose tickets and messages these are. */
export type Whose = Pick<Session, 'source' | 'me'>

/** Chatwoot's own id in one of ours, `<source id>/<its id>`. */
export const remoteId = (id: string): string => id.slice(id.indexOf('/') + 1)

export const ticketId = (source: Pick<Source, 'id'>, display: number) => `${source.id}/${display}`
/** Contacts and conversations count from 1 alike. */
export const contactId = (source: Pick<Source, 'id'>, id: number) => `${source.id}/c${id}`
export const contactNumber = (customer: string) => Number(remoteId(customer).replace(/^c/, ''))

/** An agent as tickets name one: whoever sits here under the own id, colleagues under the server's. */
export function agentId({ source, me }: Whose, id: number): string {
  return me !== undefined && String(id) === source.me ? me : `${source.id}#${id}`
}

export const teamId = (source: Pick<Source, 'id'>, id: number) => `${source.id}#team${id}`

/** The server's number of an agent; who is not of this server cannot have its tickets. */
export function agentNumber({ source, me }: Whose, id: string): number {
  if (id === me && source.me !== undefined) return Number(source.me)
  if (!id.startsWith(`${source.id}#`)) throw new Rejected('noSuchPerson')
  return Number(id.slice(source.id.length + 1))
}

export function teamNumber(source: Pick<Source, 'id'>, id: string): number {
  if (!id.startsWith(`${source.id}#team`)) throw new Rejected('noSuchPerson')
  return Number(id.slice(source.id.length + '#team'.length))
}

/** A note on a contact, by its number there; one that is not there yet has none. */
export const noteId = (source: Pick<Source, 'id'>, number: string) => `${source.id}#n${number}`
export const noteNumber = (source: Pick<Source, 'id'>, id: string) => id.startsWith(`${source.id}#n`) ? id.slice(source.id.length + '#n'.length) : undefined
