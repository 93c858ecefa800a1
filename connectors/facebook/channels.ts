import type { Connector, Echo } from '../connector'
import type { Ticket } from '@/domain/ticket'
import { Rejected } from '../errors'
import { saidOfComment } from './comment'
import { findComment, findPrivate } from './comment-echo'
import { commentHistory } from './comment-history'
import { comment, commentFields } from './comment-schema'
import { replyUnder, privately as sendPrivately } from './comment-send'
import { findReply } from './echo'
import { get } from './graph'
import { history as messageHistory } from './history'
import { shareReply } from './label-share'
import { messageFields } from './lists'
import { ofLive, receiptOfLive } from './live-threads'
import { saidOf } from './message'
import { message } from './schema'
import * as messages from './send'
import { uploadFile, uploadPhoto } from './upload'

/** Comments and messages come from one Page, but are answered in different places. */
const isMessage = ({ kind }: Ticket) => kind === 'message'

/** Sends a reply in the way of the ticket's channel. */
export const reply: Connector['send']['reply'] = async (session, job) =>
  isMessage(job.ticket) ? shareReply(session, job, await messages.reply(session, job)) : receiptOfLive(job.ticket, await replyUnder(session, job))

export const privately: Connector['send']['privately'] = async (session, job) => receiptOfLive(job.ticket, await sendPrivately(session, job))

/** Uploads a file where the ticket's channel wants it: under a comment only pictures can be sent. */
export const upload: Connector['upload'] = (session, ticket, file, bytes) => isMessage(ticket) ? uploadFile(session, file, bytes) : uploadPhoto(session, file, bytes)

/** Facebook keeps no mark of comments that were looked at. */
export const seen: Connector['send']['seen'] = async (session, job) => isMessage(job.ticket) ? messages.seen(session, job) : {}

const echoOfLive = (ticket: Ticket, echo: Echo): Echo => typeof echo === 'string' ? echo : receiptOfLive(ticket, echo)

/** Reads a message again for fresh addresses: those of pictures and films are signed and expire. */
export const reread: Connector['reread'] = async (session, ticket, id) => {
  try {
    if (isMessage(ticket)) return saidOf(session.source, ticket.id, await get(session, encodeURIComponent(id), { fields: messageFields }, message))
    const said = saidOfComment(session.source, ticket.id, await get(session, encodeURIComponent(id), { fields: commentFields }, comment))
    return said && ofLive(ticket, said)
  }
  catch (error) {
    if (error instanceof Rejected) return undefined
    throw error
  }
}

/** How each kind of send is found again after a cut. */
export const echo: Connector['echo'] = {
  reply: async (session, job, known) => echoOfLive(job.ticket, await (isMessage(job.ticket) ? findReply : findComment)(session, job, known)),
  privately: async (session, job) => echoOfLive(job.ticket, await findPrivate(session, job)),
}

export const history: Connector['history'] = async (session, ticket, older) => {
  if (isMessage(ticket)) return messageHistory(session, ticket, older)
  const part = await commentHistory(session, ticket, older)
  return { ...part, messages: part.messages.map(message => ofLive(ticket, message)) }
}
