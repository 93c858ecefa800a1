import type { Agent, Role } from './agent'

/** Why the people on this desk cannot be changed so: `team.<name>` in the locales. */
export type TeamRefusal = 'lastOwner' | 'nameMissing' | 'nameTaken' | 'yourself'

const owners = (team: Agent[]) => team.filter(member => member.role === 'owner')
const isLastOwner = (team: Agent[], id: string) => owners(team).every(owner => owner.id === id) && owners(team).length > 0

/** S044: a desk always keeps one owner, so the last one cannot step down. */
export function roleRefusal(team: Agent[], id: string, role: Role): TeamRefusal | undefined {
  return role !== 'owner' && isLastOwner(team, id) ? 'lastOwner' : undefined
}

/** Whoever sits here cannot take themselves off, and the last owner cannot be taken off. */
export function removalRefusal(team: Agent[], id: string, me: string): TeamRefusal | undefined {
  if (id === me) return 'yourself'
  return isLastOwner(team, id) ? 'lastOwner' : undefined
}

/** Two people of one name could not be told apart in "Assign to". */
export function nameRefusal(team: Agent[], name: string, id?: string): TeamRefusal | undefined {
  const wanted = name.trim().toLowerCase()
  if (wanted === '') return 'nameMissing'
  return team.some(member => member.id !== id && member.name.trim().toLowerCase() === wanted) ? 'nameTaken' : undefined
}

/** The people with one of them changed. */
export function withMember(team: Agent[], id: string, change: Partial<Agent>) {
  return team.map(member => member.id === id ? { ...member, ...change } : member)
}
