/** How loud a wait looks: bare under 15 minutes, warm from 15, hot from 60. */
export type Heat = 'bare' | 'warm' | 'hot'

/** A wait in the one or two units a person would say; everything is rounded down. */
export type Wait
  = | { unit: 'minutes', minutes: number }
    | { unit: 'hours', hours: number, minutes: number }
    | { unit: 'days', days: number }

const minute = 60_000

/** `ms`: how long somebody has waited. */
export function heatOf(ms: number): Heat {
  if (ms >= 60 * minute) return 'hot'
  return ms >= 15 * minute ? 'warm' : 'bare'
}

/** A clock that runs ahead of the channel's gives a wait of nothing, never a negative one. */
export function waitOf(ms: number): Wait {
  const minutes = Math.max(0, Math.floor(ms / minute))
  if (minutes < 60) return { unit: 'minutes', minutes }
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return { unit: 'hours', hours, minutes: minutes % 60 }
  return { unit: 'days', days: Math.floor(hours / 24) }
}
