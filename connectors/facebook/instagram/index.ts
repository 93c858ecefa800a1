import type { Connector, Job, Receipt, Session } from '../../connector'
import type { ActionName } from '@/domain/actions'
import type { Ticket } from '@/domain/ticket'
import { actionNames } from '@/domain/actions'
import { Rejected } from '../../errors'
import { feedback } from '../asking'
import { sendCard } from '../card'
import { saidOfComment } from '../comment'
import { deleteComment } from '../comment-send'
import { findReply } from '../echo'
import { get } from '../graph'
import { messageFields } from '../lists'
import { saidOf } from '../message'
import { message } from '../schema'
import { seen } from '../send'
import { asComments } from './comment'
import { findPrivateThere, findUnder } from './comment-echo'
import { remarkHistory } from './comment-history'
import { privatelyThere, readRemark, replyUnderThere, setHidden } from './comment-send'
import { directHistory } from './history'
import { limits } from './limits'
import { replyThere, uploadThere } from './send'

type Send = Connector['send']
type Doing<N extends ActionName> = (session: Session, job: Job<N>) => Promise<Receipt>

const isThere = ({ channel }: Pick<Ticket, 'channel'>) => channel === 'instagram'
const isMessage = ({ kind }: Ticket) => kind === 'message'

/** What Instagram does not offer: it has no buttons to ask for contact data, and a business cannot like or edit comments. */
const lacks: readonly ActionName[] = ['ask', 'like', 'unlike', 'editComment']

const send: Send = {
  reply: (session, job) => isMessage(job.ticket) ? replyThere(session, job) : replyUnderThere(session, job),
  // It keeps no mark of comments that were looked at.
  seen: async (session, job) => isMessage(job.ticket) ? seen(session, job) : {},
  feedback,
  card: sendCard,
  privately: privatelyThere,
  hide: setHidden,
  unhide: setHidden,
  deleteComment,
}

const echo: Connector['echo'] = {
  reply: (session, job, known) => isMessage(job.ticket) ? findReply(session, job, known) : findUnder(session, job, known),
  privately: findPrivateThere,
}

async function notOffered(): Promise<never> {
  throw new Rejected('notOffered')
}

/** Picks the send for the ticket's channel. What only the Page can keep, such as labels, stays on the local desk for Instagram. */
function routed<N extends ActionName>(name: N, page: Send[N], own: Send[N]): Send[N] {
  const [here, there] = [page, own] as (Doing<N> | undefined)[]
  if (!here) return page
  const kept: Doing<N> = lacks.includes(name) ? notOffered : async () => ({})
  return ((session, job) => isThere(job.ticket) ? (there ?? kept)(session, job) : here(session, job)) as Doing<N> as Send[N]
}

/** Fresh addresses of pictures and films; nothing of a message that is too old to be shown. */
async function reread(session: Session, ticket: Ticket, id: string) {
  try {
    if (isMessage(ticket)) return saidOf(session.source, ticket.id, await get(session, encodeURIComponent(id), { fields: `${messageFields},story` }, message))
    const [raw] = asComments(session.source, [await readRemark(session, id)])
    return raw && saidOfComment(session.source, ticket.id, raw)
  }
  catch (error) {
    if (error instanceof Rejected) return undefined
    throw error
  }
}

/**
 * A Page's connector with the Instagram account that is linked to it. It is no source of its own: the Page's token serves
 * both, their tickets stand under the same Page, and the ticket's channel says which of the two it is.
 */
export function withInstagram(page: Connector): Connector {
  const ways = actionNames.map(name => [name, routed(name, page.send[name], send[name])])
  const [found, foundThere] = [page.echo, echo]
  return {
    ...page,
    limits: { ...page.limits, channels: { instagram: limits } },
    lacks: { instagram: lacks },
    history: (session, ticket, older) => {
      if (!isThere(ticket)) return page.history(session, ticket, older)
      return isMessage(ticket) ? directHistory(session, ticket) : remarkHistory(session, ticket, older)
    },
    reread: async (session, ticket, id) => isThere(ticket) ? reread(session, ticket, id) : page.reread?.(session, ticket, id),
    upload: async (session, ticket, file, bytes) => {
      if (isThere(ticket)) return uploadThere(session, file, bytes)
      return page.upload?.(session, ticket, file, bytes) ?? notOffered()
    },
    send: Object.fromEntries(ways.filter(([, way]) => way !== undefined)) as Send,
    echo: {
      ...found,
      reply: (session, job, known) => (isThere(job.ticket) ? foundThere : found).reply?.(session, job, known) ?? Promise.resolve('unknown'),
      privately: (session, job, known) => (isThere(job.ticket) ? foundThere : found).privately?.(session, job, known) ?? Promise.resolve('unknown'),
    },
  }
}
