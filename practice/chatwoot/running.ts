import type { Contact, Inbox, Office, Staff, Talk } from './office'

/** What happened, for the cable to tell. `talk` is read when it is told, as Chatwoot does. */
export interface Happening {
  event: string
  talk?: number
  /** Everything but the conversation. */
  data?: () => Record<string, unknown>
  /** One agent only. */
  to?: number
  /** Everybody but this agent: who types is not told so. */
  but?: number
  /** All of the account, whatever inbox they are in. */
  account?: true
}

/** An office with its doors open: the data, the time, and who listens. */
export interface Running {
  office: Office
  now: () => number
  listeners: Set<(happening: Happening) => void>
}

export const open = (office: Office, now: () => number): Running => ({ office, now, listeners: new Set() })

/** Something has changed, and whoever listens hears of it. */
export function tell({ office, listeners }: Running, ...happenings: Happening[]) {
  office.changes += 1
  for (const happening of happenings) listeners.forEach(listen => listen(happening))
}

export const agentOf = ({ agents }: Office, id: number | null | undefined): Staff | undefined => agents.find(agent => agent.id === id)
export const inboxOf = ({ inboxes }: Office, id: number): Inbox | undefined => inboxes.find(inbox => inbox.id === id)

export function contactOf({ contacts }: Office, id: number): Contact {
  const contact = contacts.find(contact => contact.id === id)
  if (!contact) throw new Error(`no contact ${id}`)
  return contact
}

export const isAdministrator = ({ role }: Staff) => role === 'administrator'

/** Who may see a conversation: members of its inbox or team, and all administrators. */
export function maySee(office: Office, agent: Staff, talk: Talk): boolean {
  const inTeam = office.teams.some(({ id, members }) => id === talk.team && members.includes(agent.id))
  return isAdministrator(agent) || agent.inboxes.includes(talk.inbox) || inTeam
}

/** How many seconds a presence ping counts. */
const presenceLasts = 20_000

export function effective({ availability, autoOffline, pingedAt }: Staff, now: number) {
  return autoOffline && now - pingedAt > presenceLasts ? 'offline' as const : availability
}

export const seconds = (ms: number) => Math.floor(ms / 1000)
export const iso = (ms: number) => new Date(ms).toISOString()
