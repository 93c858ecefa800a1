/** Degrees, WGS 84. */
export interface Point {
  lat: number
  lng: number
}

/** A place somebody named: where it is, as far as that can be read, and the link that leads to it. */
export interface Location {
  at?: Point
  /** Latitude and longitude stood the wrong way round and were exchanged. */
  swapped?: boolean
  /** What the link itself calls it. */
  name?: string
  /** https only; of a place that came as a link. */
  url?: string
}

/** Latitude before longitude. Where only the other way round is on Earth, that is what was meant; nothing when neither is. */
export function locationAt(first: number, second: number): Pick<Location, 'at' | 'swapped'> | undefined {
  // 0, 0 is what apps send that do not know where they are.
  if (!Number.isFinite(first) || !Number.isFinite(second) || (first === 0 && second === 0)) return undefined
  if (Math.abs(first) <= 90 && Math.abs(second) <= 180) return { at: { lat: first, lng: second } }
  if (Math.abs(second) <= 90 && Math.abs(first) <= 180) return { at: { lat: second, lng: first }, swapped: true }
  return undefined
}

/** Hosts and paths of the maps that customers send links to; other sites are links like any other. */
const maps = [
  /^(?:www\.)?google\.[a-z.]{2,6}\/maps(?:\/|$)/,
  /^maps\.google\.[a-z.]{2,6}\//,
  /^maps\.app\.goo\.gl\/./,
  /^goo\.gl\/maps\/./,
  /^maps\.apple(?:\.com)?\//,
  /^(?:www\.)?(?:openstreetmap|osm)\.org\//,
  /^(?:www\.|ul\.)?waze\.com\/(?:ul|live-map|\w+\/livemap)/,
  /^(?:www\.)?bing\.com\/maps(?:\/|$)/,
  /^(?:share|wego)\.here\.com\//,
]
/** Where such links carry their point, the surest first. */
const asked = ['query', 'q', 'll', 'coordinate', 'where1', 'daddr', 'destination', 'to', 'center', 'sll', 'cp', 'map']

const number = String.raw`[+-]?\d{1,3}(?:\.\d+)?`
const pair = new RegExp(String.raw`^(?:loc:|ll\.|geo:)?\s*(${number})\s*[,~]\s*\+?(${number})(?![\d.])`)
/** A pin (`!3d…!4d…`) says more than the middle of the picture (`@…`). */
const inPath = [
  new RegExp(String.raw`!3d(${number})!4d(${number})`),
  new RegExp(String.raw`/(?:search|place|dir/[^/]*|l)/(${number}),\+?(${number})`),
  new RegExp(String.raw`/@(${number}),(${number})`),
  new RegExp(String.raw`#map=[\d.]+/(${number})/(${number})`),
]

function decoded(text: string) {
  try {
    return decodeURIComponent(text.replaceAll('+', ' ')).trim()
  }
  catch {
    return text
  }
}

function pointOf({ searchParams, pathname, hash }: URL) {
  const marked = locationAt(Number(searchParams.get('mlat') ?? Number.NaN), Number(searchParams.get('mlon') ?? Number.NaN))
  if (marked) return marked
  const path = decoded(pathname.replaceAll('+', '')) + hash
  const found = [
    ...inPath.slice(0, 1).map(pattern => path.match(pattern)),
    ...asked.map(name => searchParams.get(name)?.match(pair)),
    ...inPath.slice(1).map(pattern => path.match(pattern)),
  ]
  for (const match of found) {
    const at = match && locationAt(Number(match[1]), Number(match[2]))
    if (at) return at
  }
  return undefined
}

/** What a link calls its place: the words of a search or of `/place/…/`, unless they are numbers. */
function nameOf({ searchParams, pathname }: URL): string | undefined {
  const named = [/\/place\/([^/@]+)/.exec(pathname)?.[1], searchParams.get('q'), searchParams.get('query'), searchParams.get('daddr'), searchParams.get('destination')]
  return named.map(name => name ? decoded(name) : '').find(name => /\p{L}{2}/u.test(name) && !/\d[°º]/.test(name) && !/^(?:loc|geo):/.test(name))?.slice(0, 120)
}

/** `geo:10.77,106.70?q=…` (RFC 5870, and Android's `q`). */
function geo(link: string): Location | undefined {
  const [point = '', query = ''] = link.slice('geo:'.length).split('?')
  const searched = new URLSearchParams(query).get('q') ?? ''
  const match = point.match(pair)
  const there = match && locationAt(Number(match[1]), Number(match[2]))
  const other = searched.match(pair)
  const at = there ?? (other && locationAt(Number(other[1]), Number(other[2])))
  return at ?? undefined
}

/** What a link says of a place, or nothing when it is not a map's. A short link says nothing beyond its address. */
export function locationOf(link: string): Location | undefined {
  if (/^geo:/i.test(link)) return geo(link)
  const address = /^https?:\/\//i.test(link) ? link.replace(/^http:/i, 'https:') : `https://${link}`
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  if (!maps.some(map => map.test(url.hostname + url.pathname))) return undefined
  const name = nameOf(url)
  return { ...pointOf(url), ...(name ? { name } : {}), url: url.href }
}
