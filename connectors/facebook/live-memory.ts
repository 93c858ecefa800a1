/** Ids that are remembered: far more than the poll reads twice. */
export const remembered = 20_000

/** Which comments of a broadcast are known, and whether in full. However long it runs, their number is bounded: the oldest are forgotten first. */
export function memory() {
  const known = new Map<string, 'bare' | 'full'>()
  return {
    has: (id: string) => known.has(id),
    isFull: (id: string) => known.get(id) === 'full',
    size: () => known.size,
    keep: (id: string, how: 'bare' | 'full') => {
      known.set(id, how)
      if (known.size <= remembered) return
      for (const oldest of [...known.keys()].slice(0, remembered / 2)) known.delete(oldest)
    },
  }
}
