import type { Connector } from '../connector'
import type { Ticket } from '@/domain/ticket'
import { findComment } from './comment-echo'
import { commentHistory } from './comment-history'
import { replyUnder } from './comment-send'
import { findReply } from './echo'
import { history as messageHistory } from './history'
import { shareReply } from './label-share'
import * as messages from './send'

/** Comments and messages come from one Page, but are answered in different places. */
const isMessage = ({ kind }: Ticket) => kind === 'message'

export const reply: Connector['send']['reply'] = async (session, job) =>
  isMessage(job.ticket) ? shareReply(session, job, await messages.reply(session, job)) : replyUnder(session, job)

/** Facebook keeps no mark of comments that were looked at. */
export const seen: Connector['send']['seen'] = async (session, job) => isMessage(job.ticket) ? messages.seen(session, job) : {}

export const echo: Connector['echo']['reply'] = (session, job, known) => isMessage(job.ticket) ? findReply(session, job, known) : findComment(session, job, known)

export const history: Connector['history'] = (session, ticket, older) => isMessage(ticket) ? messageHistory(session, ticket, older) : commentHistory(session, ticket, older)
