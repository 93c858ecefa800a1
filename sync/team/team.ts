import type { Colleagues } from '@/connectors/colleagues'
import type { Agent } from '@/domain/agent'
import type { Source } from '@/domain/source'
import type { Outside } from '@/sync/outside'
import { metId } from '@/domain/agent'
import { isNamesake } from '@/domain/share'
import { tagId } from '@/domain/tag'

/**
 * The people of this desk, as a source that shares needs them. Ids are this browser's own, so between browsers people are
 * known only by name; somebody whose name nobody here has is added to the desk.
 */
export async function colleagues({ shares, sharing }: Source, outside: Outside): Promise<Colleagues | undefined> {
  if (!(shares || sharing) || !outside.team) return undefined
  const team = await outside.team()
  const nameOf = (id: string) => team.find(member => member.id === id)?.name.trim() || undefined

  function idOf(name: string): string {
    const known = team.find(member => isNamesake(member.name, name))
    if (known) return known.id
    const newcomer: Agent = { id: metId(tagId(name)), name, role: 'agent' }
    team.push(newcomer)
    outside.joined?.([newcomer]).catch(() => {})
    return newcomer.id
  }
  return { nameOf, idOf }
}
