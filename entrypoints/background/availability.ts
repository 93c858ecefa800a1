import type { Availability } from '@/domain/agent'
import type { Source } from '@/domain/source'
import { connectors } from '@/connectors'
import { isHeld } from '@/domain/source'
import { readSecret } from '@/platform/secrets'
import { readSettings, watchSettings, writeSetting } from '@/platform/settings'
import { db } from '@/sync/db'
import { sessionOf } from './connect'
import { outside } from './outside'

const there = { available: 'online', busy: 'busy', offline: 'offline' } as const
const here: Record<string, Availability> = { online: 'available', busy: 'busy', offline: 'offline' }

/** Tells one server. It also has the agent set to away once the panel is closed, so that customers are never told that somebody is there who is not. */
async function tell(source: Source, state: Availability): Promise<boolean> {
  const { teamDesk } = connectors[source.connector]
  const secret = await readSecret(source.id)
  if (!teamDesk || !secret || source.paused || source.trouble || isHeld(source, outside.now())) return false
  const session = sessionOf(source, secret)
  await teamDesk.availability(session, there[state])
  await teamDesk.autoOffline(session, true)
  return true
}

async function tellAll() {
  for (const source of await db.sources.toArray()) {
    const { availability, availabilityTold } = await readSettings()
    if (availabilityTold[source.id] === availability) continue
    const told = await tell(source, availability).catch(() => false)
    if (told) await writeSetting('availabilityTold', { ...(await readSettings()).availabilityTold, [source.id]: availability })
  }
}

let turn: Promise<unknown> = Promise.resolve()
/**
 * Tells every server whose desk this agent works on, unless it knows already (S147). One that cannot be told now is told when it is reached
 * again. Runs one after the other, so that switching back while the last choice is still being told is not lost.
 */
export function tellAvailability(): Promise<unknown> {
  turn = turn.catch(() => {}).then(tellAll)
  return turn
}

/** Takes over what was chosen elsewhere, on the server's own site or another computer. */
export async function adoptAvailability(source: string) {
  const roster = await db.rosters.get(source)
  const state = roster && here[roster.me.state]
  const { availability, availabilityTold } = await readSettings()
  // What was chosen here has not been told yet, so it is newer.
  if (!state || availabilityTold[source] !== availability || state === availability) return
  await writeSetting('availabilityTold', { ...availabilityTold, [source]: state })
  await writeSetting('availability', state)
}

/** Tells servers whenever the agent's availability changes. */
export function followAvailability() {
  watchSettings(({ availability }) => {
    if (availability !== undefined) void tellAvailability().catch(() => {})
  })
}
