/** A time as it stands behind a day, folded: "jam 3 sore", "lúc 15h30", "délután 3 után", "between 3-5pm". */
const figures = '(?<h>\\d{1,2})(?:(?:[:h]|g(?:io)?|\\.(?=\\d\\d(?!\\d)))\\s?(?<m>\\d\\d)?)?'
const markers = 'jam|pukul|pkl|luc|khoang|tam|at|after|before|by|between|from|until|delutan|delelott|este|reggel|du|de|kb|orakor|sau|truoc|tu|toi|chieu|sang|nem elobb'
const glue = '(?:[\\s,.(;]|(?:la|hari|tgl|ngay|vao|on|the|o|kerem|kernem|please|pls|giup em|giup minh|cho em|nhe|nha|ya|kak)(?![a-z]))'

const digitsOf = (value: number) => String(value).padStart(2, '0')

function clock(hour: number, minute: number, isAfternoon: boolean): string | undefined {
  const late = isAfternoon && hour < 12 ? hour + 12 : hour
  return late < 24 && minute < 60 ? `${digitsOf(late)}:${digitsOf(minute)}` : undefined
}

/** The time said beside a day: `T15:00`, with its end `T15:00/17:00`; `afternoon`: words that make 3 o'clock 15:00. */
export function timeAfter(folded: string, start: number, end: number, afternoon: string): { value: string, end: number } | undefined {
  const pattern = new RegExp(`^${glue}{0,6}(?<lead>(?:(?:${markers}|${afternoon})(?![a-z])\\s*){0,3})${figures}\\s*(?:(?<unit>am|pm|a\\.m|p\\.m|h|gio|ora(?:kor|tol|ig)?|o'?clock)(?![a-z]))?(?:\\s*(?:-|–|and|to|den|sampai|s/d|es|toi)\\s*(?<h2>\\d{1,2})(?:[:h.](?<m2>\\d\\d))?\\s*(?<unit2>am|pm|h|gio)?)?\\s*(?<part>(?:${afternoon}|sang|pagi|reggel|am)(?![a-z]))?`)
  const before = new RegExp(`(?:^|[^\\d])${figures}\\s*(?<unit>am|pm|h|gio)?\\s*(?<part>(?:${afternoon})(?![a-z]))?\\s*(?:ngay|hari|on|,)?\\s*$`)
  const { groups, 0: found } = pattern.exec(folded.slice(end, end + 60)) ?? { groups: undefined, 0: '' }
  const isSaid = groups && (groups.lead?.trim() || groups.unit || groups.part || groups.m || /\dh/.test(found))
  const place = isSaid ? end + found.length : end
  const words = isSaid ? groups : before.exec(folded.slice(Math.max(0, start - 20), start))?.groups
  if (!words || (!isSaid && !words.unit && !words.part && !/h|:/.test(folded.slice(Math.max(0, start - 8), start)))) return undefined
  const isLate = new RegExp(`(?:${afternoon})`).test(`${words.lead ?? ''} ${words.unit ?? ''} ${words.unit2 ?? ''} ${words.part ?? ''}`)
  const from = clock(Number(words.h), Number(words.m ?? 0), isLate)
  const to = words.h2 === undefined ? undefined : clock(Number(words.h2), Number(words.m2 ?? 0), isLate)
  return from === undefined ? undefined : { value: `T${from}${to === undefined ? '' : `/${to}`}`, end: place }
}
