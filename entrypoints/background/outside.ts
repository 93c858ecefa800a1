import type { Outside } from '@/sync/outside'
import { readSecret } from '@/platform/secrets'
import { writeSetting } from '@/platform/settings'
import { practiceFetch } from './practice'

/** The panel says every 10 s that it is looked at; after two missed ones nobody is looking. */
const lookLasts = 25_000

let lookedAt = 0

/** Called for each sign of life of a visible panel. */
export function looking() {
  lookedAt = Date.now()
}

let said: 'full' | 'room' | undefined

/** The panel's notice comes and goes with it; written only when it changes. */
async function storage(state: 'full' | 'room') {
  if (state === said) return
  said = state
  await writeSetting('storageFullAt', state === 'full' ? Date.now() : 0)
}

export const outside: Outside = {
  secretOf: source => readSecret(source.id),
  fetchFor: source => source.practice ? practiceFetch : fetch,
  online: () => navigator.onLine,
  now: () => Date.now(),
  storage,
  watched: () => Date.now() - lookedAt < lookLasts,
}
