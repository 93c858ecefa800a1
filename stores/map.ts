import { askToReach } from '@/platform/permissions'

/** Where the pieces of the map come from; loaded only after the agent has pressed "Open map" (S092). */
export const tiles = 'https://tile.openstreetmap.org'

/**
 * One piece of the map. Their tile usage policy wants to know who asks; an extension's page has no address of the web
 * that a browser would tell, so it says its name. Only with leave for the host may a page say more than the plainest request.
 * A refusal comes with a picture of its own, so what counts is the status.
 * @throws when it does not come.
 */
export async function loadTile(url: string): Promise<Blob> {
  const response = await fetch(url, { headers: { 'X-Requested-With': 'Deskside' }, credentials: 'omit' })
  if (!response.ok) throw new Error(`the map refused: ${response.status}`)
  return response.blob()
}

/** The way to the map: what it needs is asked for at the first press and never before. */
export function useMap() {
  /** Must be called in the click itself. Resolves with whether the map may be loaded. */
  const allow = (): Promise<boolean> => askToReach([`${tiles}/*`]).catch(() => false)

  return { allow }
}
