/** How loud a wait looks: bare under 15 minutes, warm from 15, hot from 60. */
export type Heat = 'bare' | 'warm' | 'hot'

const minute = 60_000

/** `ms`: how long somebody has waited. */
export function heatOf(ms: number): Heat {
  if (ms >= 60 * minute) return 'hot'
  return ms >= 15 * minute ? 'warm' : 'bare'
}
