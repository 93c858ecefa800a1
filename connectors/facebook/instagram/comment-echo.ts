import type { Echo, Job, Session } from '../../connector'
import { Rejected } from '../../errors'
import { targetOf } from '../comment-send'
import { plain, skew } from '../echo'
import { remoteId } from '../ids'
import { readMessages } from '../lists'
import { speakerOf } from '../message'
import { receiptOf } from '../send'
import { conversationWith, messagedThere, readRemark, saidUnder } from './comment-send'

function unknownIfRefused(error: unknown): 'unknown' {
  if (error instanceof Rejected) return 'unknown'
  throw error
}

/** Whether an answer under a comment that was cut off has arrived: our own words under the comment at the top, said since, of no other command. */
export async function findUnder(session: Session, job: Job<'reply'>, known: (id: string) => Promise<boolean>): Promise<Echo> {
  try {
    const asked = await readRemark(session, targetOf(job))
    const top = asked.parent_id === undefined ? asked : await readRemark(session, asked.parent_id)
    const { items = [], lost = 0, after } = top.replies ?? {}
    // One that cannot be read, or that was not included, might be the one.
    if (lost > 0 || after !== undefined || items.some(({ timestamp }) => timestamp === undefined)) return 'unknown'
    const since = items.filter(({ timestamp = 0, text = '' }) => timestamp >= job.command.at - skew && plain(text) === plain(job.command.input.text))
    for (const raw of since.sort((a, b) => (a.timestamp ?? 0) - (b.timestamp ?? 0))) {
      const said = saidUnder(session, job.command.ticket, top.id, raw)
      if (said?.from === 'agent' && !await known(said.id)) return receiptOf(job, said)
    }
    return 'absent'
  }
  catch (error) {
    return unknownIfRefused(error)
  }
}

/** Whether a private message that was cut off has arrived: our words stand in the conversation with whoever wrote the comment. */
export async function findPrivateThere(session: Session, job: Job<'privately'>): Promise<Echo> {
  const { command, ticket } = job
  try {
    const there = await conversationWith(session, remoteId(ticket.customer))
    if (there === undefined) return 'absent'
    const { items } = await readMessages(session, there, 20)
    const said = items.some(raw => speakerOf(raw, session.source) === 'agent' && plain(raw.message ?? '') === plain(command.input.text) && (raw.created_time ?? 0) >= command.at - skew)
    return said ? await messagedThere(session, job) : 'absent'
  }
  catch (error) {
    return unknownIfRefused(error)
  }
}
