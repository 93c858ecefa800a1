import type { Session } from './connector'
import type { Role } from '@/domain/agent'
import type { Portal } from '@/domain/article'
import type { Channel } from '@/domain/channel'
import type { ListCounts } from '@/domain/list-count'

/** Somebody of the remote's own staff, by the id under which tickets name them. `state`: `online`, `busy` or `offline`. */
export interface Member { id: string, name: string, role: Role, state: string }
/** `mine`: whoever sits here is in it. */
export interface Crew { id: string, name: string, mine: boolean }
/** `portal`: id of the help centre that is set for it. */
export interface Inbox { id: string, name: string, channel: Channel, portal?: string }
/** A template of the account; its words may hold variables that the server fills in. */
export interface Template { id: string, code: string, text: string }
/** A field that the shop has given conversations or customers. `pattern`: what its value has to look like; `type`: text, number, currency, percent, link, date, list or checkbox. */
export interface Attribute { key: string, name: string, of: 'customer' | 'ticket', type: string, values: string[], pattern?: string }

/** The lists of a desk that lives on a remote, as they are now. */
export interface Roster {
  members: Member[]
  crews: Crew[]
  inboxes: Inbox[]
  /** Names of labels that everybody may give. */
  labels: string[]
  templates: Template[]
  attributes: Attribute[]
  /** Help centres that are open to customers and hold something to read; absent when they could not be read. */
  portals?: Portal[]
  counts: ListCounts
  /** What whoever sits here has chosen there. */
  me: { state: string, autoOffline: boolean }
}

export type ReadRoster = (session: Session) => Promise<Roster>

/** Only the remote's own counts, which change with every conversation. `teams`: whether the desk has any, so that theirs are counted too. */
export type ReadCounts = (session: Session, teams: boolean) => Promise<ListCounts>
