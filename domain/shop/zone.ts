/** Milliseconds that a place's clock is ahead of UTC at a time (ms). */
function ahead(timeZone: string, at: number): number {
  const text = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).format(at)
  const [, sign = '+', hours = '0', minutes = '0'] = text.match(/GMT(?:([+-])(\d+):(\d+))?/) ?? []
  return (sign === '-' ? -60_000 : 60_000) * (Number(hours) * 60 + Number(minutes))
}

/** A time of a day in a place, in minutes behind its midnight (ms); the month counts from 1, a day past the end of a month is one of the next. */
export function timeIn(year: number, month: number, day: number, minute: number, timeZone: string): number {
  const utc = Date.UTC(year, month - 1, day, 0, minute)
  // The offset of the guess may be that of the other side of a change of clocks; the second look is right.
  return utc - ahead(timeZone, utc - ahead(timeZone, utc))
}

/** When a day begins in a place (ms). */
export const dayBegins = (year: number, month: number, day: number, timeZone: string): number => timeIn(year, month, day, 0, timeZone)
