import type { Agent } from '../agent'
import type { Message } from '../message'
import type { Ticket } from '../ticket'

/** Why something may not be done with one comment. `awaitsAnswer`: the one private message was sent, and the customer has not answered it (S076). */
export type CommentRefusal = 'notComment' | 'notAllowed' | 'already' | 'notOwn' | 'messagedOnce' | 'tooOld' | 'gone' | 'awaitsAnswer'

/** Why a control is disabled: `refusal.<name>` in the locales, shown beside it. */
export type Refusal = 'notYours' | 'alreadyYours' | 'closed' | 'notClosed' | 'notAssignee' | 'unreachable' | 'windowOver' | 'nothing' | 'askedAlready' | CommentRefusal

/** When, by whom and under which id something was asked for. */
export interface Asked {
  /** Unique for each command; becomes the id of a note or event. */
  id: string
  by: string
  /** Milliseconds. */
  at: number
}

/** One thing an agent can do to a ticket, on any channel that can carry it. */
export interface Action<Input> {
  /** Why this agent may not, or nothing. Buttons, shortcuts, slash insertion and quick reply all obey it. */
  refusal: (ticket: Ticket, agent: Agent, now: number) => Refusal | undefined
  /** The ticket once this is done. Pure: replayed over every fresh copy from the remote. */
  apply: (ticket: Ticket, input: Input, asked: Asked) => Ticket
  /** What it adds to the thread, if anything: the audit line, the note, the message. */
  entry?: (ticket: string, input: Input, asked: Asked) => Message
  /** The entry of the thread that it changes, if any, and what that becomes: shown at once and kept once it is confirmed. */
  alters?: {
    id: (input: Input) => string
    to: (entry: Message, input: Input, asked: Asked) => Message
  }
  /** Doing it twice is the same as doing it once, so a send cut off midway may simply be sent again. */
  repeatable: boolean
}
