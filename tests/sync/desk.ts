import type { Inputs } from '@/domain/actions'
import type { Agent } from '@/domain/agent'
import type { Fault } from '@/practice/faults'
import type { World } from '@/practice/world'
import Dexie from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { vi } from 'vitest'
import { graph } from '@/practice/graph'
import { tokens } from '@/practice/tokens'
import { mocHome } from '@/practice/world'
import { source } from '../make'

/** One practice Page that several browsers share. */
export function sharedPage(world: World) {
  const faults: Fault[] = []
  const handle = graph(world, { now: () => Date.now(), faults })
  const fetch = (async (input, init) => handle(new Request(input, init))) as typeof globalThis.fetch
  return { world, faults, fetch }
}

/**
 * A browser of its own: its modules, its database, its team, connected to the Page. `run` is a pass as the background
 * makes it; `read` a ticket by the customer's name.
 */
export async function openDesk(name: string, page: ReturnType<typeof sharedPage>, shares = true) {
  vi.resetModules()
  Dexie.dependencies.indexedDB = new IDBFactory()
  const [{ db }, { sync }, { dispatch }, { lookAtOpened }, tags, { settleTags }, { setShares }] = await Promise.all([
    import('@/sync/db'),
    import('@/sync/pass'),
    import('@/sync/dispatch'),
    import('@/sync/opened'),
    import('@/sync/tags'),
    import('@/sync/tag-leave'),
    import('@/sync/shares'),
  ])
  await db.open()
  const team: Agent[] = [{ id: 'me', name, role: 'owner' }]
  const outside = {
    secretOf: async () => tokens.mocHome,
    fetchFor: () => page.fetch,
    online: () => true,
    now: () => Date.now(),
    storage: async () => {},
    watched: () => true,
    team: async () => team.map(member => ({ ...member })),
    joined: async (people: Agent[]) => void team.push(...people),
  }
  await db.sources.put(source({ id: `facebook:${mocHome.id}`, account: mocHome.id, shares }))
  const read = async (customer: string) => {
    const row = await db.tickets.filter(ticket => ticket.name === customer).first()
    if (!row) throw new Error(`no ticket of ${customer}`)
    return row
  }
  let asked = 0
  async function act<N extends keyof Inputs>(customer: string, action: N, input: Inputs[N]) {
    const { id: ticket, source } = await read(customer)
    await dispatch({ id: `${name} ${++asked}`, action, input, ticket, source, by: 'me', at: Date.now() } as Parameters<typeof dispatch>[0])
  }
  return {
    db,
    team,
    read,
    act,
    run: () => sync(outside, true),
    tags,
    settleTags,
    setShares,
    /** What the panel's heartbeat does: only what is due is fetched. */
    beat: () => sync(outside),
    look: async (customer: string) => lookAtOpened((await read(customer)).id, outside),
    /** Who has it, by name; nothing when nobody has. */
    holder: async (customer: string) => {
      const { assignee } = await read(customer)
      return team.find(({ id }) => id === assignee)?.name
    },
    events: async (customer: string) => {
      const { id } = await read(customer)
      return (await db.messages.where('[ticket+at+id]').between([id], [id, []]).toArray()).flatMap(entry => entry.kind === 'event' ? [entry] : [])
    },
  }
}
