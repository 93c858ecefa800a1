/** Alone you are the owner. On Chatwoot: agent, administrator (= supervisor). */
export const roles = ['agent', 'supervisor', 'owner'] as const
export type Role = (typeof roles)[number]

export interface Agent {
  id: string
  name: string
  role: Role
}

/** Somebody of whom only the name is known, from a channel on which colleagues show who has a ticket. */
export const metId = (key: string): string => `met:${key}`
export const isMet = ({ id }: Pick<Agent, 'id'>): boolean => id.startsWith('met:')

/** S147: remembered over restarts, the same in every window. */
export const availabilities = ['available', 'busy', 'offline'] as const
export type Availability = (typeof availabilities)[number]

/** A supervisor or owner takes over without asking, and closes anybody's ticket (S105, S141). */
export const leads = (agent: Agent) => agent.role !== 'agent'
