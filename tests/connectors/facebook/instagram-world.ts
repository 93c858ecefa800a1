import type { ActionName, Command, Inputs } from '@/domain/actions'
import type { Person, Remark } from '@/practice/posts'
import type { NewLine } from '@/practice/threads'
import { facebook } from '@/connectors/facebook'
import { meetThere, mocAccount, publishThere, scopedId } from '@/practice/instagram'
import { comment, person } from '@/practice/posts'
import { append } from '@/practice/threads'
import { ticketOf } from '../contract/remote'
import { pull } from './pulling'
import { page, stand } from './stand'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** The first Page with its Instagram account, known as after the first pull, and one post of an hour ago. */
export function linked() {
  const made = stand({ history: false, instagram: true, changes: { source: { ...page, linked: mocAccount } } })
  const { world } = made
  const thread = meetThere(world, world.pages[0]!, { name: 'mai.anh' })
  const say = (text: string, changes: Partial<NewLine> = {}) => append(world, thread, { at: Date.now() - minute, from: 'customer', text, ...changes })
  const post = publishThere(world, { page: world.pages[0]!.id, at: Date.now() - hour, text: 'New blankets', picture: 'blanket-beige' })
  const people: Record<string, Person> = {}
  const who = (name: string) => people[name] ??= person(world, { name, psid: scopedId(world) })
  const remark = (name: string, text: string, changes: Partial<Remark> = {}) => comment(world, post, { at: Date.now() - minute, text, who: who(name), ...changes })
  const answer = (parent: Remark, text: string, changes: Partial<Remark> = {}) => comment(world, post, { at: Date.now(), text, parent: parent.id, ...changes })
  return { ...made, thread, say, post, remark, answer }
}

type Kept = Awaited<ReturnType<typeof pull>>['kept']
export const tickets = (kept: Kept) => [...kept.conversations.values()].sort((a, b) => a.name < b.name ? -1 : 1)

/** What mai.anh wrote, or asked under the post, and the ticket of it. */
export async function asked(where: 'message' | 'comment' = 'message') {
  const made = linked()
  const question = where === 'comment' ? made.remark('mai.anh', 'How much?') : undefined
  if (where === 'message') made.say('How much?')
  const { kept, cursor } = await pull(made.session)
  return { ...made, question: question!, kept, cursor, ticket: ticketOf(tickets(kept)[0]) }
}

/** Carries out an action of Ana's. */
export async function perform<N extends ActionName>({ session, ticket }: Pick<Awaited<ReturnType<typeof asked>>, 'session' | 'ticket'>, action: N, input: Inputs[N]) {
  const send = facebook.send[action]
  if (!send) throw new Error(`it cannot ${action}`)
  return send(session, jobOf(ticket, action, input))
}

export function jobOf<N extends ActionName>(ticket: ReturnType<typeof ticketOf>, action: N, input: Inputs[N]) {
  const command = { id: 'c1', action, input, ticket: ticket.id, source: ticket.source, by: 'ana', at: Date.now() } as unknown as Command<N>
  return { command, ticket, files: [] }
}
