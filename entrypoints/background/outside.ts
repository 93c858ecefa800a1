import type { Agent } from '@/domain/agent'
import type { Outside } from '@/sync/outside'
import { connectors } from '@/connectors'
import { readSecret } from '@/platform/secrets'
import { readSettings, writeSetting } from '@/platform/settings'
import { practiceWay } from './practice'

/** The panel says every 10 s that it is looked at; after two missed ones nobody is looking. */
const lookLasts = 25_000

let lookedAt = 0

/** Called for each sign of life of a visible panel. */
export function looking() {
  lookedAt = Date.now()
}

/** Everybody on this desk; whoever sits here under the newest name. */
async function team(): Promise<Agent[]> {
  const { team, me } = await readSettings()
  return team.map(member => member.id === me.id ? me : { ...member })
}

/** Adds people to the desk, once each. */
async function joined(people: Agent[]) {
  const { team } = await readSettings()
  const newcomers = people.filter(({ id }) => team.every(member => member.id !== id))
  if (newcomers.length > 0) await writeSetting('team', [...team, ...newcomers])
}

let said: 'full' | 'room' | undefined

/** Shows and hides the panel's notice about a full disk; written only when it changes. */
async function storage(state: 'full' | 'room') {
  if (state === said) return
  said = state
  await writeSetting('storageFullAt', state === 'full' ? Date.now() : 0)
}

export const outside: Outside = {
  // What only this browser keeps has no key, so any word will do.
  secretOf: async source => connectors[source.connector].alone ? 'none' : readSecret(source.id),
  fetchFor: source => source.practice ? practiceWay.fetchFor(source) : fetch,
  socketFor: source => source.practice ? practiceWay.socket : undefined,
  online: () => navigator.onLine,
  now: () => Date.now(),
  storage,
  watched: () => Date.now() - lookedAt < lookLasts,
  team,
  joined,
  me: async () => (await readSettings()).me.id,
}
