import type { Colleagues } from './colleagues'
import type { History } from './history'
import type { HasInbox } from './inbox'
import type { Limits } from './limits'
import type { Login } from './login'
import type { TagList } from './tag-list'
import type { TeamServer } from './team-server'
import type { ActionName, Command } from '@/domain/actions'
import type { OutgoingFile } from '@/domain/actions/reply'
import type { Arrival } from '@/domain/arrive'
import type { Channel, Kind } from '@/domain/channel'
import type { Check } from '@/domain/check'
import type { Fact } from '@/domain/customer'
import type { Moved } from '@/domain/folder'
import type { Labelled } from '@/domain/labels'
import type { Live } from '@/domain/live'
import type { Mark, Message } from '@/domain/message'
import type { Linked, Source } from '@/domain/source'
import type { Conversation, Desk, Ticket } from '@/domain/ticket'

/** What a connector is handed to speak to one source. It keeps none of it. */
export interface Session {
  source: Source
  /** Token or key: goes into a header, never into an address, a log or a row. */
  secret: string
  /** The browser's own, or the practice shop's. */
  fetch: typeof fetch
  signal: AbortSignal
  now: () => number
  /** The connector tells how much of its quota is used up (percent); sync keeps it and slows down. */
  usage: (percent: number) => void
  /** The agent asked for it now (S063): what is otherwise only looked for now and then is included. */
  asked?: boolean
  /** Since when (ms) the remote has told everything by itself without a break; absent while it does not. */
  heardSince?: number
  /** Whether all of these entries are kept here already. */
  holds?: (entries: Pick<Message, 'ticket' | 'at' | 'id'>[]) => Promise<boolean>
  team?: Colleagues
  /** Opens a socket where the browser's own way will not do. */
  socket?: (url: string, protocols: string[]) => WebSocket
  /** Id of the agent who sits here: on a remote with agents of its own it stands for `source.me`. */
  me?: string
}

/** Comments since `since`, up to `until` (ms): those of tickets whose ids begin with `under`, of a broadcast, or of one ticket. */
export type Stretch = ({ under: string } | { live: string } | { ticket: string }) & { since: number, until?: number }

/** One of which the channel lists these comments, by their ids, and no others. What is here beyond was deleted there. */
export type Whole = Stretch & { ids: string[] }

/** A part of what a pull has read. */
export interface Pulled {
  arrivals: Arrival[]
  /** Of these arrivals' tickets only. */
  messages: Message[]
  /** Stretches of comments that were listed whole. */
  whole?: Whole[]
  /** Labels as they now are on tickets that are known here. */
  labels?: Labelled[]
  /** Names of tags that the channel has, whether anybody wears them or not. */
  tags?: string[]
  /** What staff has newly put away in the channel's own inbox. */
  moved?: Moved[]
  /** Broadcasts that run, or have just ended. */
  lives?: Live[]
  /** What is linked to the source, when it was looked for; `null`: nothing is. */
  linked?: Linked | null
  /** Where the next pull starts; stored only once the rest is. */
  cursor: string
}

/** One command with what is needed to carry it out. */
export interface Job<N extends ActionName = ActionName> {
  command: Command<N>
  /** As the remote last had it. */
  ticket: Ticket
  /** The bytes of `input.files`, in the same order; of `tag` and `untag`: the tag as the shop writes it. */
  files: Blob[]
  name?: string
  /** It was tried before, and may have arrived. `known`: whether an entry is already the confirmed one of another command of ours. */
  again?: { known: (id: string) => Promise<boolean> }
}

/** What the remote says once something is done. Empty: just as asked for. */
export interface Receipt {
  ticket?: Partial<Conversation & Desk & Pick<Ticket, 'feedback'>>
  /** The entry as the remote keeps it, instead of the action's own. */
  entry?: Message
  /** Of a note on the customer: its id there. */
  customerNote?: string
  /** Of a fact: where the remote keeps it. */
  there?: Fact['there']
  /** Of two customers that were merged: who no longer exists, and who has taken their place. */
  merged?: { from: string, to: string }
}

/** Not found and complete: it never arrived. `unknown`: nobody can tell, so the agent is asked. */
export type Echo = Receipt | 'absent' | 'unknown'

/** One remote system. Translates its words into ours and back, and knows nothing of storage or UI. */
export interface Connector extends Partial<TeamServer>, HasInbox {
  limits: Limits
  /** Tickets of one source that are sent to at the same time. */
  abreast: number
  /** Addresses that must be allowed before anything can be fetched, as match patterns. */
  hosts: string[]
  /** Everything that changed since `cursor`. May be cut off anywhere and be called again. */
  pull: (session: Session, cursor: string | undefined) => AsyncIterable<Pulled>
  /** The comments of running broadcasts as they are written, in small parts, until the signal ends it; returns when none runs. Beside `pull`, which finds them too. */
  watch?: (session: Session) => AsyncIterable<Omit<Pulled, 'cursor'>>
  /** The labels of one ticket as they are now, for one that was just opened; nothing where it can have none. */
  labels?: (session: Session, ticket: Ticket) => Promise<Labelled | undefined>
  tags?: TagList
  /** Adds to a ticket's labels what nobody has said there yet; `holder`: who has it. Once its source no longer shares, takes that name off. May be repeated. */
  share?: (session: Session, ticket: Ticket, holder: string | undefined) => Promise<Labelled | undefined>
  /** Older messages of one ticket, newest part first; `older` as the last answer gave it. */
  history: (session: Session, ticket: Ticket, older: string | undefined) => Promise<History>
  /** What works with this secret and what does not, in words a shop understands. Never throws `Unauthorized`. */
  check: (session: Session) => Promise<Check>
  /** How a person logs in to it; absent where secrets can only be pasted. */
  login?: Login
  /**
   * Uploads one file of a reply to the channel, where nobody sees it yet, and resolves with the channel's id for it, which `send` finds
   * as the file's `uploaded`. Being cut off or repeated does no harm. Absent: `send` uploads the bytes itself.
   */
  upload?: (session: Session, ticket: Ticket, file: OutgoingFile, bytes: Blob) => Promise<string>
  /** One message as it is there now, with fresh addresses of what it carries; nothing when it is gone. */
  reread?: (session: Session, ticket: Ticket, message: string) => Promise<Message | undefined>
  /** What the channel can do. No entry, no button: there is no second list of capabilities to keep. */
  send: { [N in ActionName]?: (session: Session, job: Job<N>) => Promise<Receipt> }
  /** The kinds of ticket for which it can do an action, where that is not all of them. */
  kinds?: { [N in ActionName]?: readonly Kind[] }
  /** Actions in `send` that it cannot do for tickets of a channel. */
  lacks?: Partial<Record<Channel, readonly ActionName[]>>
  /** What each channel reports of a message of ours; without it, whatever is told is shown. */
  marks?: Partial<Record<Channel, readonly Mark[]>>
  /** Channels that tell when they have accepted a message. */
  accepts?: readonly Channel[]
  /**
   * Looks whether a send that was cut off midway has arrived after all. Needed for what is not repeatable.
   * `known` tells whether a message is already the confirmed one of another command of ours.
   */
  echo: { [N in ActionName]?: (session: Session, job: Job<N>, known: (id: string) => Promise<boolean>) => Promise<Echo> }
}
