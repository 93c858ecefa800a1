import 'fake-indexeddb/auto'

/** Node 20 has no `navigator.locks`: the part of it that the pass uses, one holder at a time and `ifAvailable`. */
const held = new Map<string, Promise<unknown>>()

type Work = (lock: object | null) => unknown

async function request(name: string, second: Work | { ifAvailable?: boolean }, third?: Work) {
  const [options, work] = typeof second === 'function' ? [{}, second] : [second, third!]
  const before = held.get(name)
  if (before && (options as { ifAvailable?: boolean }).ifAvailable) return work(null)
  const mine = (before ?? Promise.resolve()).then(() => work({}))
  const settled = mine.catch(() => {})
  held.set(name, settled)
  await settled
  if (held.get(name) === settled) held.delete(name)
  return mine
}

// Nor has it a `navigator`; happy-dom brings one.
if (!globalThis.navigator) Object.defineProperty(globalThis, 'navigator', { value: { onLine: true, languages: ['en'] }, configurable: true })
Object.defineProperty(globalThis.navigator, 'locks', { value: { request, query: async () => ({ held: [] }) }, configurable: true })
