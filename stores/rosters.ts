import type { Attribute, Crew, Member } from '@/connectors/roster'
import type { Agent } from '@/domain/agent'
import type { Ticket } from '@/domain/ticket'
import type { KeptRoster } from '@/sync/team/team-roster'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useLive } from '@/stores/live/live'
import { db } from '@/sync/db'

/** The people and teams of desks that live on a server of the shop's own, by the ids under which tickets name them. */
export const useRosters = defineStore('rosters', () => {
  const rosters = useLive<string, KeptRoster[]>(() => 'all', () => db.rosters.toArray(), [])

  const byId = computed(() => new Map(rosters.value.flatMap(({ members, crews }): [string, Member | Crew][] => [...members, ...crews].map(one => [one.id, one]))))
  const nameOf = (id: string) => byId.value.get(id)?.name
  const of = ({ source }: Pick<Ticket, 'source'>) => rosters.value.find(roster => roster.source === source)

  /** Nothing where the desk is in this browser, which has a list of its own. */
  const membersOf = (ticket: Pick<Ticket, 'source'>): Agent[] | undefined => of(ticket)?.members.map(({ id, name, role }) => ({ id, name, role }))
  const crewsOf = (ticket: Pick<Ticket, 'source'>): Crew[] => of(ticket)?.crews ?? []
  /** The shop's own fields on that server. */
  const attributesOf = (ticket: Pick<Ticket, 'source'>): Attribute[] => of(ticket)?.attributes ?? []
  /** All teams, those of whoever sits here first (S101). */
  const crews = computed(() => rosters.value.flatMap(roster => roster.crews).sort((a, b) => Number(b.mine) - Number(a.mine) || a.name.localeCompare(b.name)))
  /** Whether anything can be given to a team at all. */
  const hasCrews = computed(() => crews.value.length > 0)

  /** Whether any source's desk is on a team's server. */
  const any = computed(() => rosters.value.length > 0)

  return { of, any, nameOf, membersOf, crewsOf, attributesOf, crews, hasCrews }
})
