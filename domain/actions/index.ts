import type { CustomerField } from '../customer'
import type { Message } from '../message'
import type { CloseReason, Priority, Ticket } from '../ticket'
import type { Action, Asked } from './action'
import type { OutgoingFile } from './reply'
import { assign } from './assign'
import { close } from './close'
import { fact } from './fact'
import { note } from './note'
import { priority } from './priority'
import { reopen } from './reopen'
import { reply } from './reply'
import { rewriteNote } from './rewriteNote'
import { seen } from './seen'
import { tag } from './tag'
import { unseen } from './unseen'
import { untag } from './untag'

/** What each action needs to know. A line added here makes the compiler ask for the rest. */
export interface Inputs {
  assign: { to: string | undefined }
  close: { reason: CloseReason }
  fact: { field: CustomerField, value: string }
  note: { text: string }
  priority: { value: Priority | undefined }
  reopen: Record<string, never>
  reply: { text: string, files: OutgoingFile[] }
  rewriteNote: { note: string, noteAt: number, text: string }
  seen: Record<string, never>
  tag: { tag: string }
  unseen: Record<string, never>
  untag: { tag: string }
}
export type ActionName = keyof Inputs

export const actions: { [N in ActionName]: Action<Inputs[N]> } = {
  assign,
  close,
  fact,
  note,
  priority,
  reopen,
  reply,
  rewriteNote,
  seen,
  tag,
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
