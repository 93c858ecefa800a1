import type { Card } from '../card'
import type { FactInput } from '../customer/facts'
import type { Message } from '../message'
import type { Priority, Ticket } from '../ticket'
import type { Action, Asked } from './action'
import type { Ask } from './ask'
import type { AttributeInput } from './attribute'
import type { Close } from './close'
import type { NoteInput } from './customerNote'
import type { MailInput } from './mail'
import type { MergeInput } from './merge'
import type { Note } from './note'
import type { OnComment } from './on-comment'
import type { OutgoingFile, Reply } from './reply'
import { ask } from './ask'
import { assign } from './assign'
import { attribute } from './attribute'
import { card } from './card'
import { close } from './close'
import { customerNote } from './customerNote'
import { deleteComment } from './deleteComment'
import { editComment } from './editComment'
import { fact } from './fact'
import { feedback } from './feedback'
import { hide } from './hide'
import { like } from './like'
import { mail } from './mail'
import { merge } from './merge'
import { note } from './note'
import { priority } from './priority'
import { privately } from './privately'
import { reopen } from './reopen'
import { reply } from './reply'
import { rewriteNote } from './rewriteNote'
import { seen } from './seen'
import { tag } from './tag'
import { team } from './team'
import { unhide } from './unhide'
import { unlike } from './unlike'
import { unseen } from './unseen'
import { untag } from './untag'

/** What each action needs to know. A line added here makes the compiler ask for the rest. */
export interface Inputs {
  ask: Ask
  assign: { to: string | undefined, over?: string }
  attribute: AttributeInput
  card: Card
  close: Close
  customerNote: NoteInput
  deleteComment: OnComment
  editComment: OnComment & { text: string }
  fact: FactInput
  feedback: { text: string }
  hide: OnComment
  like: OnComment
  mail: MailInput
  merge: MergeInput
  note: Note
  priority: { value: Priority | undefined }
  privately: OnComment & { text: string }
  reopen: Record<string, never>
  reply: Reply
  rewriteNote: { note: string, noteAt: number, text: string }
  seen: Record<string, never>
  tag: { tag: string }
  team: { to: string | undefined, over?: string }
  unhide: OnComment
  unlike: OnComment
  unseen: Record<string, never>
  untag: { tag: string }
}
export type ActionName = keyof Inputs

export const actions: { [N in ActionName]: Action<Inputs[N]> } = {
  ask,
  assign,
  attribute,
  card,
  close,
  customerNote,
  deleteComment,
  editComment,
  fact,
  feedback,
  hide,
  like,
  mail,
  merge,
  note,
  priority,
  privately,
  reopen,
  reply,
  rewriteNote,
  seen,
  tag,
  team,
  unhide,
  unlike,
  unseen,
  untag,
}
export const actionNames = Object.keys(actions) as ActionName[]

/** An action somebody asked for: what the outbox keeps and the connectors send. */
export type Command<N extends ActionName = ActionName> = {
  [K in N]: Asked & { action: K, input: Inputs[K], ticket: string, source: string }
}[N]

export function applyCommand<N extends ActionName>(ticket: Ticket, command: Command<N>): Ticket {
  return actions[command.action].apply(ticket, command.input, command)
}

/** What a command adds to its ticket's thread, if anything. */
export function entryOf<N extends ActionName>(command: Command<N>): Message | undefined {
  return actions[command.action].entry?.(command.ticket, command.input, command)
}

/** An entry of the thread as a command leaves it: the same one unless the command is about it. */
export function alteredBy<N extends ActionName>(entry: Message, command: Command<N>): Message {
  const { alters } = actions[command.action]
  return alters?.id(command.input) === entry.id ? alters.to(entry, command.input, command) : entry
}

/** Id of the entry that a command changes, if any. */
export const targetOf = <N extends ActionName>(command: Command<N>): string | undefined => actions[command.action].alters?.id(command.input)

/** The files that go along with a command; their bytes lie in the table `files` until it is done. */
export const filesWith = (command: Command): OutgoingFile[] => command.action === 'reply' || command.action === 'mail' ? command.input.files : []
