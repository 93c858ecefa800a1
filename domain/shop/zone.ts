/** Milliseconds that a place's clock is ahead of UTC at a time (ms). */
function ahead(timeZone: string, at: number): number {
  const text = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).format(at)
  const [, sign = '+', hours = '0', minutes = '0'] = text.match(/GMT(?:([+-])(\d+):(\d+))?/) ?? []
  return (sign === '-' ? -60_000 : 60_000) * (Number(hours) * 60 + Number(minutes))
}

/** When a day begins in a place (ms). Months count from 1; a day past the end of a month falls into the next. */
export function dayBegins(year: number, month: number, day: number, timeZone: string): number {
  const utc = Date.UTC(year, month - 1, day)
  // The offset of the guess may be that of the other side of a change of clocks; the second look is right.
  return utc - ahead(timeZone, utc - ahead(timeZone, utc))
}
