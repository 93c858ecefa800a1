import type { Agent, Role } from '@/domain/agent'
import type { TeamRefusal } from '@/domain/team'
import { defineStore } from 'pinia'
import { nameRefusal, removalRefusal, roleRefusal, withMember } from '@/domain/team'
import { useSession } from './session'

/** The people on this desk (S042, S044). Every change says why it may not be, or nothing. */
export const useTeam = defineStore('team', () => {
  const session = useSession()

  async function keep(team: Agent[]) {
    await session.set('team', team)
    const me = team.find(member => member.id === session.agent.id)
    if (me) await session.set('me', me)
  }

  async function rename(id: string, name: string): Promise<TeamRefusal | undefined> {
    const refusal = nameRefusal(session.settings.team, name, id)
    if (!refusal) await keep(withMember(session.settings.team, id, { name: name.trim() }))
    return refusal
  }
  async function setRole(id: string, role: Role): Promise<TeamRefusal | undefined> {
    const refusal = roleRefusal(session.settings.team, id, role)
    if (!refusal) await keep(withMember(session.settings.team, id, { role }))
    return refusal
  }
  async function add(name: string): Promise<TeamRefusal | undefined> {
    const refusal = nameRefusal(session.settings.team, name)
    if (!refusal) await keep([...session.settings.team, { id: crypto.randomUUID(), name: name.trim(), role: 'agent' }])
    return refusal
  }
  async function remove(id: string): Promise<TeamRefusal | undefined> {
    const refusal = removalRefusal(session.settings.team, id, session.agent.id)
    if (!refusal) await keep(session.settings.team.filter(member => member.id !== id))
    return refusal
  }
  const removal = (id: string) => removalRefusal(session.settings.team, id, session.agent.id)
  const demotion = (id: string, role: Role) => roleRefusal(session.settings.team, id, role)

  return { rename, setRole, add, remove, removal, demotion }
})
