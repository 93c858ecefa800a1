const every = 50

/**
 * Waits for a state: asks again until the answer is neither undefined, null nor false, and returns it. Throws what was
 * waited for, and the last answer that `tell` gives, when it does not come about `within` (ms).
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  { within = 20_000, tell }: { within?: number, tell?: () => unknown } = {},
): Promise<Exclude<T, undefined | null | false>> {
  const end = Date.now() + within
  let problem: unknown
  for (;;) {
    try {
      const answer = await ask()
      if (answer !== undefined && answer !== null && answer !== false) return answer as Exclude<T, undefined | null | false>
      problem = undefined
    }
    catch (error) {
      // A page that is just being replaced, a row that is not there yet.
      problem = error
    }
    if (Date.now() > end) {
      const seen = tell ? ` Last seen: ${JSON.stringify(await tell(), undefined, 1)}` : ''
      throw new Error(`not within ${within / 1000} s: ${what}.${seen}`, { cause: problem })
    }
    await new Promise(resolve => setTimeout(resolve, every))
  }
}
