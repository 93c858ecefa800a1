const two = (n: number) => String(n).padStart(2, '0')

/** How long something has run, as a stopwatch shows it: `0:42:17`. Milliseconds; never below nothing. */
export function stopwatch(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
