import type { Location, Point } from './map-link'
import type { Said } from './message'
import { locationAt, locationOf } from './map-link'

/** More than that in one message is a list of something else. */
const most = 3
/** A longer text is read up to here: it is looked at with every message that is shown. */
const readUpTo = 8_000

/** Whether a text is worth a look at all: nearly none is. */
const maybe = /goo\.gl|google\.|apple|openstreetmap|osm\.org|waze\.com|bing\.com|here\.com|geo:|\d[.,]\d{4}|\d\s*[°º]/i
const linkish = /(?:geo:|https?:\/\/|[\w-]+(?:\.[\w-]+){1,5}\/)\S*/gi

/** N, S, E or W in front, unless it is part of a word. */
const letter = String.raw`(?:(?<!\p{L})[NSEW] ?)?`
/** Four decimals at least (11 m), and no leading zero: prices, sizes and phone numbers have other forms. */
const decimal = String.raw`${letter}[+-]?(?:0|[1-9]\d{0,2})[.,]\d{4,}(?: ?[°º])?`
const decimals = new RegExp(String.raw`(?<![\d.,])(${decimal}(?: ?[NSEW])?)(?: ?[,;/|] ?| )(?:(?:lng|lon|long|longitude)[ :=]{0,3})?(${decimal}(?: ?[NSEW](?!\p{L}))?)(?![\d.]*\d)`, 'giu')
/** Degrees with minutes, seconds or only a letter; the letter may stand before or behind. */
const degrees = String.raw`(${letter}\d{1,3}(?:[.,]\d+)? ?[°º](?: ?\d{1,2}(?:[.,]\d+)? ?['’′])?(?: ?\d{1,2}(?:[.,]\d+)? ?(?:["”″]|''|’’|′′))?(?: ?[NSEW](?!\p{L}))?)`
const sexagesimals = new RegExp(String.raw`(?<![\d.,])${degrees}(?: ?[,;/|])? ?${degrees}`, 'giu')

/** One coordinate in degrees, and which one its letter says it is. */
function angle(text: string): { value: number, axis?: 'lat' | 'lng' } {
  const [whole = 0, minutes = 0, seconds = 0] = [...text.matchAll(/\d+(?:[.,]\d+)?/g)].map(([part]) => Number(part.replace(',', '.')))
  const letter = /[NSEW]/i.exec(text)?.[0].toUpperCase()
  const sign = text.includes('-') || letter === 'S' || letter === 'W' ? -1 : 1
  const value = minutes < 60 && seconds < 60 ? sign * (whole + minutes / 60 + seconds / 3600) : Number.NaN
  return letter === undefined ? { value } : { value, axis: letter === 'N' || letter === 'S' ? 'lat' : 'lng' }
}

function inWords(text: string): Location[] {
  return [...text.matchAll(decimals), ...text.matchAll(sexagesimals)].flatMap(([, one = '', two = '']) => {
    const [first, second] = [angle(one), angle(two)]
    // Letters say which is which: then no order is wrong.
    const turned = first.axis === 'lng' || second.axis === 'lat'
    const at = turned ? locationAt(second.value, first.value) : locationAt(first.value, second.value)
    return at && !(turned && at.swapped) ? [at] : []
  })
}

const keyOf = ({ at, url }: Location) => at ? `${at.lat.toFixed(4)},${at.lng.toFixed(4)}` : url
const once = (locations: Location[]) => [...new Map(locations.map(location => [keyOf(location), location])).values()]

/** The places named in a text: links of maps and coordinates, in their order, each once, at most three (S092). */
export function locationsIn(text: string): Location[] {
  if (!maybe.test(text)) return []
  const start = text.slice(0, readUpTo).replace(/\p{Cf}/gu, '')
  const links = [...start.matchAll(linkish)].flatMap(([link]) => locationOf(link.replace(/[),.;!?'"»”\]]+$/, '')) ?? [])
  return once([...links, ...inWords(start.replace(linkish, ' ').replace(/\s+/g, ' '))]).slice(0, most)
}

/** The places of a message: its pins, and those in its words that no attachment shows already (S092). */
export function locationsOf({ text, attachments }: Pick<Said, 'text' | 'attachments'>): Location[] {
  const pins = attachments.flatMap(({ kind, at, title, url }): Location[] => kind === 'location' && at ? [{ at, name: title, url }] : [])
  const linked = new Set(attachments.map(({ url }) => url))
  const inText = locationsIn(text).filter(({ at, url }) => at ?? !linked.has(url))
  return once([...inText, ...pins])
}

/** A point as it is read: five decimals are one metre. */
export const spell = ({ lat, lng }: Point) => `${Number(lat.toFixed(5))}, ${Number(lng.toFixed(5))}`

/** Where the point is seen without us. */
export const mapOf = ({ lat, lng }: Point) => `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=17/${lat}/${lng}`
