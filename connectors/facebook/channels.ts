import type { Connector, Echo } from '../connector'
import type { Ticket } from '@/domain/ticket'
import { findComment, findPrivate } from './comment-echo'
import { commentHistory } from './comment-history'
import { replyUnder, privately as sendPrivately } from './comment-send'
import { findReply } from './echo'
import { history as messageHistory } from './history'
import { ofLive, receiptOfLive } from './live-threads'
import * as messages from './send'

/** Comments and messages come from one Page, but are answered in different places. */
const isMessage = ({ kind }: Ticket) => kind === 'message'

export const reply: Connector['send']['reply'] = async (session, job) =>
  receiptOfLive(job.ticket, await (isMessage(job.ticket) ? messages.reply(session, job) : replyUnder(session, job)))

export const privately: Connector['send']['privately'] = async (session, job) => receiptOfLive(job.ticket, await sendPrivately(session, job))

/** Facebook keeps no mark of comments that were looked at. */
export const seen: Connector['send']['seen'] = async (session, job) => isMessage(job.ticket) ? messages.seen(session, job) : {}

const echoOfLive = (ticket: Ticket, echo: Echo): Echo => typeof echo === 'string' ? echo : receiptOfLive(ticket, echo)

export const echo: Connector['echo'] = {
  reply: async (session, job, known) => echoOfLive(job.ticket, await (isMessage(job.ticket) ? findReply : findComment)(session, job, known)),
  privately: async (session, job) => echoOfLive(job.ticket, await findPrivate(session, job)),
}

export const history: Connector['history'] = async (session, ticket, older) => {
  if (isMessage(ticket)) return messageHistory(session, ticket, older)
  const part = await commentHistory(session, ticket, older)
  return { ...part, messages: part.messages.map(message => ofLive(ticket, message)) }
}
