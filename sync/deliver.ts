import type { Owed } from './db'
import type { Connector, Job, Receipt, Session } from '@/connectors/connector'
import type { ActionName } from '@/domain/actions'
import { Rejected, Taken, Throttled, Unauthorized } from '@/connectors/errors'
import { actions, filesWith } from '@/domain/actions'
import { db } from './db'
import { plain } from './rewrite'
import { confirm, mark } from './settle'
import { forgetUploads, missing, panelTakesUploads, turnTo, upload } from './upload'
import { isPutOff, longestPutOff } from './wake'

/** A message may need a moment until it is listed; before that, "not found" proves nothing. */
const echoSettles = 5_000

/** 1, 2, 4 … 60 seconds. */
const backOff = (tries: number) => Math.min(longestPutOff, 1000 * 2 ** tries)

async function jobOf(owed: Owed): Promise<Job> {
  const [held, shown] = await Promise.all([db.base.get(owed.ticket), db.tickets.get(owed.ticket)])
  const ticket = held ?? (shown && plain(shown))
  if (!ticket) throw new Rejected('gone')
  const wanted = filesWith(owed)
  const stored = await db.files.bulkGet(wanted.map(file => file.id))
  const files = stored.flatMap(file => file ? [file.blob] : [])
  if (files.length < wanted.length) throw new Rejected('fileLost')
  const name = owed.action === 'tag' || owed.action === 'untag' ? (await db.tags.get(owed.input.tag))?.name : undefined
  return { command: owed, ticket, files, ...(name === undefined ? {} : { name }), ...(owed.tries > 0 ? { again: { known: known(owed.ticket) } } : {}) }
}

/** Whether an entry of the thread already belongs to a confirmed command of ours. An agent's name on it proves nothing, because some channels tell that themselves. */
function known(ticket: string) {
  return async (id: string) => {
    const newest = await db.messages.where('[ticket+at+id]').between([ticket], [ticket, []]).reverse().limit(200).toArray()
    return newest.some(message => message.id === id && message.command !== undefined)
  }
}

function sendAs<N extends ActionName>(connector: Connector, session: Session, job: Job<N>, action: N): Promise<Receipt> {
  const send = connector.send[action]
  if (!send) throw new Rejected('notOffered')
  return send(session, job)
}

function echoAs<N extends ActionName>(connector: Connector, session: Session, job: Job<N>, action: N) {
  const echo = connector.echo[action]
  return echo ? echo(session, job, known(job.ticket.id)) : Promise.resolve('unknown' as const)
}

/** What is to be done after an error: told to the agent, looked into, or simply tried again. */
export async function failed(owed: Owed, error: unknown, now: number) {
  const tries = owed.tries + 1
  if (error instanceof Rejected) {
    await forgetUploads(owed.seq)
    const taken = error instanceof Taken ? error : undefined
    return mark(owed.seq, { state: 'rejected', reason: error.reason, who: taken?.who, link: error.link, tries }, taken ? { assignee: taken.holder } : {})
  }
  // Refused before it had any effect, or only uploading: it simply waits.
  const refused = error instanceof Unauthorized || error instanceof Throttled
  const begun = (await db.outbox.get(owed.seq))?.state === 'sending'
  const cut = begun && !refused && !actions[owed.action].repeatable
  const notBefore = refused ? now : now + (cut ? echoSettles : backOff(owed.tries))
  await mark(owed.seq, { state: cut ? 'cut' : 'waiting', tries, notBefore })
}

/**
 * Carries out one owed command. Resolves with whether the commands behind it may go on. Errors that
 * concern the whole source (`Unauthorized`, `Throttled`, no network) are thrown on, after the row is safe.
 */
export async function deliver(owed: Owed, connector: Connector, session: Session): Promise<boolean> {
  try {
    const job = await jobOf(owed)
    if (owed.state === 'cut') {
      const echo = await echoAs(connector, session, job, owed.action)
      if (echo === 'unknown') {
        await mark(owed.seq, { state: 'unsure' })
        return false
      }
      if (echo !== 'absent') {
        await confirm(owed, echo)
        return true
      }
    }
    if (!session.source.practice && missing(owed).length > 0 && await panelTakesUploads()) return false
    const ready = await upload(owed, job.ticket, connector, session)
    if (!ready) return false
    if (await turnTo(owed.seq, 'sending')) await confirm(owed, await sendAs(connector, session, { ...job, command: ready }, owed.action))
    return true
  }
  catch (error) {
    if (owed.state === 'cut' && !(error instanceof Rejected) && (await db.outbox.get(owed.seq))?.state === 'cut') {
      await mark(owed.seq, { notBefore: session.now() + backOff(owed.tries), tries: owed.tries + 1 })
    }
    else {
      await failed(owed, error, session.now())
    }
    if (!(error instanceof Rejected)) throw error
    return true
  }
}

/** Rows of a source still `sending` when its pass starts were cut off midway: nobody knows whether the remote heard. */
export async function recover(source: string, now: number) {
  const sending = await db.outbox.where('state').equals('sending').toArray()
  for (const { seq, action, tries } of sending.filter(owed => owed.source === source)) {
    const repeatable = actions[action].repeatable
    await mark(seq, { state: repeatable ? 'waiting' : 'cut', tries: tries + 1, notBefore: repeatable ? 0 : now + echoSettles })
  }
}

/**
 * Commands of one source that may be tried now, oldest first, grouped by ticket: order holds within each. One that is still `sending` has been
 * sent, and what came of it could not be written down, as on a full disk: it waits for `recover`, and what is behind it for it.
 */
export async function dueBySource(source: string, now: number): Promise<Owed[][]> {
  const rows = await db.outbox.where('state').anyOf('waiting', 'uploading', 'cut', 'sending').sortBy('seq')
  const groups = new Map<string, Owed[]>()
  for (const owed of rows) {
    if (owed.source === source) groups.set(owed.ticket, [...groups.get(owed.ticket) ?? [], owed])
  }
  return [...groups.values()].map((group) => {
    const stuck = group.findIndex(owed => owed.state === 'sending' || isPutOff(owed, now))
    return stuck < 0 ? group : group.slice(0, stuck)
  }).filter(group => group.length > 0)
}
