import { askToReach } from '@/platform/permissions'

/** Where the pieces of the map come from; loaded only after the agent has pressed "Open map" (S092). */
export const tiles = 'https://tile.openstreetmap.org'

/**
 * One piece of the map. The tile usage policy asks for identification; an extension's page has no web address that a browser
 * would send as referrer, so a header names us, which needs permission for the host.
 * A refusal comes with a picture too, so only the status counts.
 * @throws when it cannot be loaded.
 */
export async function loadTile(url: string): Promise<Blob> {
  const response = await fetch(url, { headers: { 'X-Requested-With': 'Deskside' }, credentials: 'omit' })
  if (!response.ok) throw new Error(`the map refused: ${response.status}`)
  return response.blob()
}

/** Access to the map: permission is asked for at the first press and never before. */
export function useMap() {
  /** Must be called in the click itself. Resolves with whether the map may be loaded. */
  const allow = (): Promise<boolean> => askToReach([`${tiles}/*`]).catch(() => false)

  return { allow }
}
