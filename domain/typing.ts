/** What others are told of somebody who types: that it began, again every so often, and that it ended. Times are milliseconds. */
export interface TypingTold { on: boolean, at: number }

/** Repeated before the other side, hearing nothing for half a minute, takes the typing for ended. */
const again = 20_000
/** Whoever has pressed no key for so long has stopped typing. */
export const pausesAfter = 6000

/** What is to be told after a key, if anything: not every key is told. */
export function afterKey(told: TypingTold | undefined, now: number): TypingTold | undefined {
  return told?.on && now - told.at < again ? undefined : { on: true, at: now }
}
