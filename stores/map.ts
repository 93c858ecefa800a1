import { askToReach } from '@/platform/permissions'

/** Where the pieces of the map come from; loaded only after the agent has pressed "Open map" (S092). */
export const tiles = 'https://tile.openstreetmap.org'

/** The way to the map: what it needs is asked for at the first press and never before. */
export function useMap() {
  /** Must be called in the click itself. Resolves with whether the map may be loaded. */
  const allow = (): Promise<boolean> => askToReach([`${tiles}/*`]).catch(() => false)

  return { allow }
}
