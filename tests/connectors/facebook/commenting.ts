import type { Command, Inputs } from '@/domain/actions'
import type { CommentAction } from '@/domain/comment'
import type { Said } from '@/domain/message'
import type { Remark } from '@/practice/posts'
import { facebook } from '@/connectors/facebook'
import { comment, commenter, person, publish } from '@/practice/posts'
import { mocHome } from '@/practice/world'
import { ticketOf } from '../contract/remote'
import { pull } from './pulling'
import { stand } from './stand'

export const minute = 60_000

/** A Page with one post an hour old, and somebody to comment under it. */
export function posted(many = 0) {
  const made = stand({ history: false })
  const post = publish(made.world, { page: mocHome.id, at: Date.now() - 60 * minute, text: 'New blankets', picture: 'blanket-sage' })
  const write = (name: string, text: string, changes: Partial<Remark> = {}, under = post) =>
    comment(made.world, under, { at: Date.now(), text, who: commenter(made.world, mocHome.id, name) ?? person(made.world, { name }), ...changes })
  const answer = (parent: Remark, text: string, changes: Partial<Remark> = {}) => comment(made.world, post, { at: Date.now(), text, parent: parent.id, ...changes })
  for (let i = 0; i < many; i++) comment(made.world, post, { at: Date.now() - (many - i) * 1000, text: `Comment ${i}`, who: person(made.world, { name: `Guest ${i}` }) })
  return { ...made, post, write, answer }
}
export type Posted = ReturnType<typeof posted>

type Kept = Awaited<ReturnType<typeof pull>>['kept']
export const tickets = (kept: Kept) => [...kept.conversations.values()].sort((a, b) => a.name < b.name ? -1 : 1)
export const comments = (kept: Kept) => [...kept.messages.values()].filter((message): message is Said => message.kind === 'message' && message.comment !== undefined)

/** Lan's ticket after one question under the post. */
export async function asked(made: Posted = posted()) {
  const question = made.write('Lan', 'How much?', { at: Date.now() - minute })
  const { kept, cursor } = await pull(made.session)
  const conversation = tickets(kept).find(({ name }) => name === 'Lan')
  return { ...made, question, cursor, kept, ticket: ticketOf(conversation) }
}

export function jobOf<N extends CommentAction | 'reply'>(ticket: ReturnType<typeof ticketOf>, action: N, input: Inputs[N], files: Blob[] = []) {
  const command = { id: 'c1', action, input, ticket: ticket.id, source: ticket.source, by: 'ana', at: Date.now() } as Command<N>
  return { command, ticket, files }
}

/** Carries out what an agent asked for, as sync would: files first. */
export async function perform<N extends CommentAction | 'reply'>({ session, ticket }: Pick<Posted, 'session'> & { ticket: ReturnType<typeof ticketOf> }, action: N, input: Inputs[N], bytes: Blob[] = []) {
  const names = 'files' in input ? input.files : []
  const files = await Promise.all(names.map(async (file, i) => bytes[i] ? { ...file, uploaded: await facebook.upload!(session, ticket, file, bytes[i]) } : file))
  return facebook.send[action]!(session, jobOf(ticket, action, 'files' in input ? { ...input, files } : input, bytes))
}
