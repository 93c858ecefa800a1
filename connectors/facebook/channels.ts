import type { Connector } from '../connector'
import type { Ticket } from '@/domain/ticket'
import { Rejected } from '../errors'
import { saidOfComment } from './comment'
import { findComment } from './comment-echo'
import { commentHistory } from './comment-history'
import { comment, commentFields } from './comment-schema'
import { replyUnder } from './comment-send'
import { findReply } from './echo'
import { get } from './graph'
import { history as messageHistory } from './history'
import { messageFields } from './lists'
import { saidOf } from './message'
import { message } from './schema'
import * as messages from './send'
import { uploadFile, uploadPhoto } from './upload'

/** Comments and messages come from one Page, but are answered in different places. */
const isMessage = ({ kind }: Ticket) => kind === 'message'

export const reply: Connector['send']['reply'] = (session, job) => isMessage(job.ticket) ? messages.reply(session, job) : replyUnder(session, job)

export const upload: Connector['upload'] = (session, ticket, file, bytes) => isMessage(ticket) ? uploadFile(session, file, bytes) : uploadPhoto(session, file, bytes)

/** Facebook keeps no mark of comments that were looked at. */
export const seen: Connector['send']['seen'] = async (session, job) => isMessage(job.ticket) ? messages.seen(session, job) : {}

export const echo: Connector['echo']['reply'] = (session, job, known) => isMessage(job.ticket) ? findReply(session, job, known) : findComment(session, job, known)

/** Addresses of pictures and films are signed and run out. */
export const reread: Connector['reread'] = async (session, ticket, id) => {
  try {
    if (isMessage(ticket)) return saidOf(session.source, ticket.id, await get(session, encodeURIComponent(id), { fields: messageFields }, message))
    return saidOfComment(session.source, ticket.id, await get(session, encodeURIComponent(id), { fields: commentFields }, comment))
  }
  catch (error) {
    if (error instanceof Rejected) return undefined
    throw error
  }
}

export const history: Connector['history'] = (session, ticket, older) => isMessage(ticket) ? messageHistory(session, ticket, older) : commentHistory(session, ticket, older)
