import { vi } from 'vitest'

/** Waits for a state, also where other work has the processor. */
export const soon = <T>(state: () => T | Promise<T>) => vi.waitFor(state, { timeout: 10_000, interval: 10 })
