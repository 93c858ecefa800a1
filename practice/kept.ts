/** Something that plays with a world of its own, and the changes of it that are safely stored. */
interface Playing<W, P> {
  world: W
  play: P
  saved: number
}

export interface Kept<P> {
  /** Loads the world at the first call; one that failed is tried again. */
  open: () => Promise<P>
  /** Saves what has changed. Nobody may hear of a change before that: then a worker killed at any moment has lost nothing. */
  keep: () => Promise<void>
  /** To be called when the stored world was taken away: the next call begins a new one. */
  forget: () => void
}

/** Keeps the world of a practice remote on disk. Only one context may hold it at a time: the background. */
export function kept<W extends { changes: number }, P>(load: () => Promise<W | undefined>, save: (world: W) => Promise<void>, begin: (stored: W | undefined) => { world: W, play: P }): Kept<P> {
  let opened: Promise<Playing<W, P>> | undefined

  async function start(): Promise<Playing<W, P>> {
    const stored = await load()
    const before = stored?.changes ?? -1
    return { ...begin(stored), saved: before }
  }
  function playing() {
    opened ??= start().catch((problem: unknown) => {
      // The next call tries again.
      opened = undefined
      throw problem
    })
    return opened
  }
  async function keep() {
    if (!opened) return
    const shop = await opened
    const { changes } = shop.world
    if (changes === shop.saved) return
    await save(shop.world)
    shop.saved = Math.max(shop.saved, changes)
  }
  return {
    open: async () => (await playing()).play,
    keep,
    forget: () => {
      opened = undefined
    },
  }
}
