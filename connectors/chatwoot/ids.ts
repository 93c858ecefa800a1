import type { Session } from '../connector'
import type { Source } from '@/domain/source'
import { Rejected } from '../errors'

/** Whose tickets and messages these are. */
export type Whose = Pick<Session, 'source' | 'me'>

/** Chatwoot's own id in one of ours, `<source id>/<its id>`. */
export const remoteId = (id: string): string => id.slice(id.indexOf('/') + 1)

export const ticketId = (source: Pick<Source, 'id'>, display: number) => `${source.id}/${display}`
/** Contacts and conversations are both numbered from 1, so a contact's id gets a letter. */
export const contactId = (source: Pick<Source, 'id'>, id: number) => `${source.id}/c${id}`
export const contactNumber = (customer: string) => Number(remoteId(customer).replace(/^c/, ''))

/** An agent's id as tickets hold it: our own id for whoever sits here, the server's for colleagues. */
export function agentId({ source, me }: Whose, id: number): string {
  return me !== undefined && String(id) === source.me ? me : `${source.id}#${id}`
}

export const teamId = (source: Pick<Source, 'id'>, id: number) => `${source.id}#team${id}`

/** The server's number of an agent. Throws for somebody who is not on this server, and so cannot have its tickets. */
export function agentNumber({ source, me }: Whose, id: string): number {
  if (id === me && source.me !== undefined) return Number(source.me)
  if (!id.startsWith(`${source.id}#`)) throw new Rejected('noSuchPerson')
  return Number(id.slice(source.id.length + 1))
}

export function teamNumber(source: Pick<Source, 'id'>, id: string): number {
  if (!id.startsWith(`${source.id}#team`)) throw new Rejected('noSuchPerson')
  return Number(id.slice(source.id.length + '#team'.length))
}

/** The id of a note on a contact, by its number there. */
export const noteId = (source: Pick<Source, 'id'>, number: string) => `${source.id}#n${number}`
export const noteNumber = (source: Pick<Source, 'id'>, id: string) => id.startsWith(`${source.id}#n`) ? id.slice(source.id.length + '#n'.length) : undefined
