/** Sources whose remote tells everything by itself just now, and since when (ms): asking them is only a safety net. Known to the context that listens, which is the one that asks. */
const open = new Map<string, number>()

/** `since`: from when on it tells (ms); nothing once it no longer does. */
export const setHeard = (source: string, since: number | undefined) => void (since === undefined ? open.delete(source) : open.set(source, since))

export const isHeard = (source: string) => open.has(source)
export const heardSince = (source: string) => open.get(source)
