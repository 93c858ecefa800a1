/** A time as it stands behind a day, folded: "jam 3 sore", "lúc 15h30", "délután 3 után", "between 3-5pm". */
const figures = '(?:(?<before>setengah|fel|half)(?<past> past)?\\s)?(?<h>\\d{1,2})(?:(?:[:h]|g(?:io)?|\\.(?=\\d\\d(?!\\d)))\\s?(?<m>\\d\\d)?)?(?<half>\\s?ruoi(?![a-z]))?'
const markers = 'jam|pukul|pkl|antara|sekitar|setelah|sebelum|mulai|luc|khoang|tam|at|after|before|by|between|from|until|around|about|delutan|delelott|este|reggel|du|de|kb|orakor|sau|truoc|tu|toi|chieu|sang|trua|nem elobb'
const glue = '(?:[\\s,.(;?]|(?:the )?\\d{1,2}(?:st|nd|rd|th)(?![a-z])|-j?(?:an|en|ai|ei|a|e|i|re|ra|ig|tol)(?![a-z])|(?:hetfo|kedd|szerda|csutortok|pentek|szombat|vasarnap|senin|selasa|rabu|kamis|jumat|sabtu|minggu|monday|tuesday|wednesday|thursday|friday|saturday|sunday|thu [2-7]|cn|chu nhat)(?:[ne]n?|on|ra)?(?![a-z])|(?:tgl|tanggal|ngay) \\d{1,2}(?!\\d|[:h.])|(?:la|hari|tgl|ngay|vao|on|the|o|kerem|kernem|please|pls|giup em|giup minh|cho em|nhe|nha|ya|kak|pagi|malam|morning|night)(?![a-z]))'
/** Other words up to one that says that a time follows. */
const far = (lead: string) => `(?<far>[^\\d\\n.!\\uE000]{0,40}[\\s,](?=(?:${lead})(?![a-z])|\\d{1,2}:\\d\\d|\\d{1,2}(?:[:.]\\d\\d)?\\s?[-–]\\s?\\d{1,2}(?:[:.]\\d\\d)?\\s?(?:ora|kozott|h|gio|am|pm)(?![a-z])))`
const halves = 'am|pm|a\\.m|p\\.m'

/** Says that an hour is meant as it stands. */
const morning = /(?<![a-z])(?:am|a\.m|sang|pagi|subuh|reggel|hajnal|delelott|morning)/

/** Half past the hour in Vietnamese and English, half before it in Indonesian and Hungarian: "setengah 4", "fél 4" is 3:30. */
function halfOf({ before, past, half, h, m = '0' }: Record<string, string | undefined>) {
  return before === undefined && half === undefined
    ? { hour: Number(h), minute: Number(m) }
    : { hour: Number(h) - (before !== undefined && before !== 'half' && past === undefined ? 1 : 0), minute: 30 }
}

const digitsOf = (value: number) => String(value).padStart(2, '0')
/**
 * Noon's hours reach from eleven to four, an evening's twelve is midnight, and 12 pm is noon. Nobody has parcels brought
 * between one and six in the morning: said alone, those hours are the afternoon's.
 */
function clock(hour: number, minute: number, part: string, afternoon: RegExp): string | undefined {
  const isBare = !morning.test(part) && hour >= 1 && hour < 6
  const isLate = isBare || (/siang|trua/.test(part) ? hour <= 4 : afternoon.test(part) && hour < 12)
  const from = /^\s*(?:am|a\.m)/.test(part) && hour === 12 ? 0 : isLate ? hour + 12 : hour
  return from < 24 && minute < 60 ? `${digitsOf(from)}:${digitsOf(minute)}` : undefined
}

/** The words of a time in its groups, as `T15:00` or with its end as `T15:00/17:00`. */
function valueOf(words: Record<string, string | undefined>, afternoon: string): string | undefined {
  const { h2, m2 = '0', lead = '', unit = '', unit2 = '', part = '' } = words
  const late = new RegExp(`(?:${afternoon})`)
  const { hour, minute } = halfOf(words)
  const ofBoth = `${lead} ${part}`
  const to = h2 === undefined ? undefined : clock(/\d/.test(h2) ? Number(h2) : 12, Number(m2), `${unit2} ${ofBoth}`.trimStart(), late)
  const at = (unit: string) => clock(hour, minute, `${unit} ${ofBoth}`.trimStart(), late)
  // 10-12 pm begins in the morning, 3-5 pm does not.
  const isOwn = new RegExp(`^(?:${halves})`).test(unit)
  const both = isOwn ? at(unit) : at(unit2 || unit)
  const from = to !== undefined && both !== undefined && both >= to ? at('') : both
  return from === undefined ? undefined : `T${from}${to === undefined ? '' : `/${to}`}`
}

/** Behind these, nothing but a time; behind others, if the number stands alone: "delivery after 4". */
const sureLead = /(?:jam|pukul|pkl|luc)\s*$/
const alone = /^\s?(?:$|[^\p{L}\p{N}\s]|\n|(?:nha|nhe|a|ya|kak|please|pls|if|ok|thanks)(?![a-z]))/u

/** The time said beside a day: `T15:00`, with its end `T15:00/17:00`; `afternoon`: words that make 3 o'clock 15:00. */
export function timeAfter(folded: string, start: number, end: number, afternoon: string): { value: string, end: number } | undefined {
  const lead = `${markers}|${afternoon}`
  const pattern = new RegExp(`^(?:${glue}{0,6}|${far(lead)})(?<lead>(?:(?:${lead})(?![a-z])\\s*){0,3})${figures}\\s*(?:(?<unit>${halves}|h|gio|ora(?:kor|tol|ig)?|-?(?:kor|re|ra|ig|tol)|o'?clock)(?![a-z]))?(?:\\s*(?:-|–|and|to|den|sampai|s/d|es|toi)\\s*(?<h2>\\d{1,2}|noon|midday)(?:[:h.](?<m2>\\d\\d))?\\s*(?<unit2>am|pm|h|gio|ora|kozott)?(?![a-z]))?\\s*(?<part>(?:${afternoon}|sang|pagi|reggel|am)(?![a-z]))?`)
  const before = new RegExp(`(?:^|[^\\d])${figures}\\s*(?<unit>am|pm|h|gio)?\\s*(?:(?:-|–|to|and|sampai|toi|den|es)\\s*(?<h2>\\d{1,2})(?:[:h.](?<m2>\\d\\d))?\\s*(?<unit2>am|pm|noon|h|gio)?(?![a-z])\\s*)?(?<part>(?:${afternoon}|sang|pagi|reggel)(?![a-z]))?(?:\\s*|[^\\d\\n.!?\\uE000]{0,16} )(?:ngay|hari|on|,)?\\s*$`)
  const { groups, 0: found } = pattern.exec(folded.slice(end, end + 72)) ?? { groups: undefined, 0: '' }
  const isClear = groups !== undefined && Boolean(groups.unit || groups.part || groups.m || groups.before || groups.half || groups.unit2 || /\dh/.test(found))
  const noon = /^[\s,]{1,2}(?:(?:before|by|until|around|at|till|sebelum|del elott|trước) )?(?:(?:12 )?noon|midday|tengah hari|delben|delig)(?![a-z])/.exec(folded.slice(end, end + 32))
  if (noon) return { value: 'T12:00', end: end + noon[0].length }
  // A time right before the day is its own: "17h30 ngày mai nhé, đừng gọi trước 17h".
  const isBefore = groups?.far !== undefined && /\d(?:[hg:]|gio)\d{0,2}\s(?:(?:ngay|sang|chieu|toi|hari|on)\s)*$/.test(folded.slice(Math.max(0, start - 16), start))
  const isSaid = groups !== undefined && !isBefore && (isClear || (Boolean(groups.lead?.trim()) && (groups.far === undefined || sureLead.test(groups.lead ?? '') || alone.test(folded.slice(end + found.length, end + found.length + 8)))))
  const place = isSaid ? end + found.length : end
  const words = isSaid ? groups : before.exec(folded.slice(Math.max(0, start - 40), start))?.groups
  if (!words || (!isSaid && !words.unit && !words.unit2 && !words.part && !/h|:/.test(folded.slice(Math.max(0, start - 8), start)))) return undefined
  // "Chiều thứ 5 tầm 4h": the part of the day stands before the day.
  const partBefore = new RegExp(`(?<![a-z])(?:${afternoon})\\s+$`).exec(folded.slice(Math.max(0, start - 12), start))?.[0] ?? ''
  const value = valueOf({ ...words, part: words.part ?? partBefore }, afternoon)
  return value === undefined ? undefined : { value, end: place }
}
