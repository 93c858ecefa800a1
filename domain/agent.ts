/** Alone you are the owner. On Chatwoot: agent, administrator (= supervisor). */
export const roles = ['agent', 'supervisor', 'owner'] as const
export type Role = (typeof roles)[number]

export interface Agent {
  id: string
  name: string
  role: Role
}

/** S147: remembered over restarts, the same in every window. */
export const availabilities = ['available', 'busy', 'offline'] as const
export type Availability = (typeof availabilities)[number]

/** A supervisor or owner takes over without asking, and closes anybody's ticket (S105, S141). */
export const leads = (agent: Agent) => agent.role !== 'agent'
