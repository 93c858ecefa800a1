import type { Staff, Talk } from '../chatwoot/office'
import type { Running } from '../chatwoot/running'
import type { Due, Life } from './life'
import { fillIn, hasFields } from '../chatwoot/forms'
import { agentOf, contactOf, inboxOf, tell } from '../chatwoot/running'
import { activity, append, assign, changed, statusSaid } from '../chatwoot/talk'
import { agentPush } from '../chatwoot/views'
import { between, draw, pick } from '../random'
import { pace, staff } from './life'
import { comer, phoneOf } from './people'
import { addressName, handedOn } from './words'

/** Most customers that wait at a time: a queue that only grows teaches nobody anything. */
const mostWaiting = 4
/** How often a colleague takes a ticket that nobody has, and hands on one of their own. */
const takes = 0.5
const handsOn = 0.15
const colleagues: [number, number] = [staff.otto, staff.ida]
const isColleague = ({ id }: Staff) => colleagues.includes(id)
/** The team that escalated tickets go to. */
export const escalations = 6

export interface Playing { running: Running, life: Life }

const soon = (life: Life, at: number, seconds: readonly [number, number]) => at + between(life, seconds) * 1000
const later = ({ life }: Playing, due: Due) => void life.due.push(due)

/** A mail has its subject and its sender beside its words. */
function mailed(running: Running, talk: Talk, text: string) {
  if (inboxOf(running.office, talk.inbox)?.type !== 'Channel::Email') return {}
  const { email } = contactOf(running.office, talk.contact)
  return { contentType: 'incoming_email', attributes: { email: { subject: talk.more.mail_subject, from: [email], to: ['orders@shop.example'], text_content: { full: text } } } }
}

/** A customer says the first of `texts` and the others one after another; then staff may answer. */
export function speak(playing: Playing, talk: Talk, [text, ...rest]: string[], at: number) {
  const { running, life } = playing
  if (text === undefined) return
  append(running, talk, { kind: 0, content: text, ...mailed(running, talk, text) }, at)
  if (rest.length > 0) return later(playing, { kind: 'speak', talk: talk.id, texts: rest, at: soon(life, at, pace.rest) })
  const holder = agentOf(running.office, talk.assignee)
  if (holder && isColleague(holder)) prepare(playing, talk, holder.id, at)
}

/** Somebody reads, types and answers. */
function prepare(playing: Playing, talk: Talk, agent: number, at: number) {
  const then = soon(playing.life, at, pace.answer)
  later(playing, { kind: 'type', talk: talk.id, agent, at: then - 5000 })
  later(playing, { kind: 'answer', talk: talk.id, agent, at: then })
}

/** The next turn of a customer's story, and what would be answered to it. */
export function nextTurn({ life }: Playing, talk: Talk): string[] {
  const plot = life.plots[talk.id]
  const [says, answer] = plot?.rest.shift() ?? []
  if (plot) plot.answer = answer ?? ''
  return says ?? []
}

/** Staff has answered: the customer goes on, if there is more to say. Whoever answered. */
export function wentOn(playing: Playing, talk: Talk, at: number) {
  const { life } = playing
  const line = talk.lines.at(-1)
  if (line && hasFields(line) && inboxOf(playing.running.office, talk.inbox)?.type === 'Channel::WebWidget') later(playing, { kind: 'fill', talk: talk.id, line: line.id, at: soon(life, at, pace.reply) })
  if (life.due.some(due => due.kind === 'speak' && due.talk === talk.id)) return
  const texts = nextTurn(playing, talk)
  if (texts.length > 0) later(playing, { kind: 'speak', talk: talk.id, texts, at: soon(life, at, pace.reply) })
}

function arrive(playing: Playing, at: number) {
  const { running, life } = playing
  const { office } = running
  later(playing, { kind: 'arrive', at: soon(life, at, pace.arrive) })
  const [first, ...others] = office.inboxes
  if (!first) return
  const talk = comer(running, life, pick(life, [first, ...others]), pick(life, ['vi', 'en', 'id', 'hu'] as const), at)
  tell(running, { event: 'conversation.created', talk: talk.id })
  speak(playing, talk, nextTurn(playing, talk), at)
  const waiting = Object.values(office.talks).filter(({ status, assignee, team }) => status === 'open' && assignee === null && team === null)
  const [oldest = talk] = waiting.sort((a, b) => a.activeAt - b.activeAt)
  if (waiting.length > mostWaiting) later(playing, { kind: 'take', talk: oldest.id, agent: pick(life, colleagues), at: soon(life, at, pace.take) })
  else if (draw(life) < takes) later(playing, { kind: 'take', talk: talk.id, agent: pick(life, colleagues), at: soon(life, at, pace.take) })
}

const isFree = ({ status, assignee, team }: Talk) => status === 'open' && assignee === null && team === null

function take(playing: Playing, talk: Talk, agent: number, at: number) {
  if (!isFree(talk)) return
  assign(playing.running, talk, agent, agent)
  prepare(playing, talk, agent, at)
}

function type({ running }: Playing, talk: Talk, agent: number) {
  const who = agentOf(running.office, agent)
  if (!who || talk.assignee !== agent) return
  tell(running, { event: 'conversation.typing_on', talk: talk.id, but: agent, data: () => ({ user: agentPush(who), is_private: false }) })
}

/** Answers, or hands it on with a note; what has been said to the end is closed. */
function answer(playing: Playing, talk: Talk, agent: number, at: number) {
  const { running, life } = playing
  const plot = life.plots[talk.id]
  const who = agentOf(running.office, agent)
  if (!plot || !who || talk.assignee !== agent || talk.status !== 'open') return
  tell(running, { event: 'conversation.typing_off', talk: talk.id, but: agent, data: () => ({ user: agentPush(who), is_private: false }) })
  if (draw(life) < handsOn) return escalate(running, talk, agent, handedOn[plot.language], at)
  append(running, talk, { kind: 1, agent, content: plot.answer || '🙂' }, at)
  const over = plot.rest.length === 0 && !life.due.some(due => due.kind === 'speak' && due.talk === talk.id)
  set(running, talk, over ? 'resolved' : 'snoozed', who)
}

/** A note first, then the team that decides; nobody of it has the ticket yet. */
export function escalate(running: Running, talk: Talk, agent: number, note: string, at: number) {
  append(running, talk, { kind: 1, private: true, agent, content: note }, at)
  talk.team = escalations
  talk.updatedAt = at
  tell(running, { event: 'team.changed', talk: talk.id }, changed(talk))
  assign(running, talk, null, agent)
}

/** Sets a status. Waiting for the customer is `snoozed` without a date, as the panel does it. */
export function set(running: Running, talk: Talk, status: 'resolved' | 'snoozed', by: Staff) {
  talk.status = status
  talk.updatedAt = running.now()
  tell(running, { event: 'conversation.status_changed', talk: talk.id }, changed(talk))
  activity(running, talk, statusSaid[status](by.name))
}

/** A field below a message of staff's is filled in. */
function fill({ running, life }: Playing, talk: Talk, id: number) {
  const line = talk.lines.find(line => line.id === id)
  const { name, phone } = contactOf(running.office, talk.contact)
  const language = life.plots[talk.id]?.language ?? 'en'
  if (line) fillIn(running, talk, line, line.contentType === 'input_email' ? `${addressName(name)}@mail.example` : phone ?? phoneOf(life, language))
}

/** Lets one thing happen. */
export function happen(playing: Playing, due: Due) {
  if (due.kind === 'arrive') return arrive(playing, due.at)
  const talk = playing.running.office.talks[due.talk]
  if (!talk) return
  if (due.kind === 'speak') return speak(playing, talk, due.texts, due.at)
  if (due.kind === 'fill') return fill(playing, talk, due.line)
  const doings = { take, type, answer }
  doings[due.kind](playing, talk, due.agent, due.at)
}
