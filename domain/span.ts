/** A length of time as it is said: "4 min", "2 h 10", "3 d". `span.<unit>` in the locales. */
export interface Span {
  unit: 'minutes' | 'hours' | 'days'
  n: number
  /** The minutes behind the hours; 0 behind the other units. */
  rest: number
}

/** Rounded down, and never below nothing. */
export function spanOf(ms: number): Span {
  const minutes = Math.max(0, Math.floor(ms / 60_000))
  if (minutes < 60) return { unit: 'minutes', n: minutes, rest: 0 }
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return { unit: 'hours', n: hours, rest: minutes % 60 }
  return { unit: 'days', n: Math.floor(hours / 24), rest: 0 }
}
