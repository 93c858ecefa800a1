/** Sources whose remote tells everything by itself just now: asking them is only a safety net. Known to the context that listens, which is the one that asks. */
const open = new Set<string>()

export const setHeard = (source: string, heard: boolean) => void (heard ? open.add(source) : open.delete(source))

export const isHeard = (source: string) => open.has(source)
