import type { Enclosure } from './talk'

/** What a picture shows: two tones, and a shape drawn with them. Drawn here, so nothing is fetched. */
const tones: Record<string, [light: string, deep: string, shape: 'stack' | 'shirt' | 'cushion' | 'paper']> = {
  'blanket-beige': ['#e9dcc6', '#b89b6f', 'stack'],
  'blanket-sage': ['#dbe6d8', '#7d9a78', 'stack'],
  'sheets-blue': ['#d7e4f0', '#5c86ad', 'stack'],
  'shirt-linen': ['#f0ebe1', '#a7957a', 'shirt'],
  'shirt-navy': ['#d6dbe6', '#3c4d73', 'shirt'],
  'cushion-terracotta': ['#f3ddd2', '#c26f4c', 'cushion'],
  'transfer': ['#e8f3ee', '#2e8b62', 'paper'],
  'parcel-torn': ['#efe3d3', '#8f6a3d', 'paper'],
}

const shapes = {
  stack: (deep: string) => [150, 210, 270].map(y => `<rect x="90" y="${y}" width="300" height="46" rx="20" fill="${deep}" opacity="${y / 300}"/>`).join(''),
  shirt: (deep: string) => `<path d="M170 130l-80 50 34 62 32-18v150h168V224l32 18 34-62-80-50c-14 34-126 34-140 0z" fill="${deep}"/>`,
  cushion: (deep: string) => `<path d="M110 130q130 34 260 0-34 120 0 240-130-34-260 0 34-120 0-240z" fill="${deep}"/>`,
  paper: (deep: string) => `<rect x="130" y="90" width="220" height="300" rx="14" fill="#fff"/><g fill="${deep}">${[130, 180, 230, 280, 330].map((y, i) => `<rect x="160" y="${y}" width="${i % 2 ? 110 : 160}" height="16" rx="8"/>`).join('')}</g>`,
}

const stickers: Record<string, string> = { heart: '❤️', thumb: '👍', thanks: '🙏', party: '🎉' }

function frame(inner: string, ground: string) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="480" viewBox="0 0 480 480"><rect width="480" height="480" fill="${ground}"/>${inner}</svg>`
}

/** The picture of that name as SVG text; an unknown name gives a plain one. */
export function drawing(name: string): string {
  const sticker = stickers[name]
  if (sticker) return frame(`<text x="240" y="320" font-size="240" text-anchor="middle">${sticker}</text>`, 'none')
  const [light, deep, shape] = tones[name] ?? ['#e6e9ee', '#8a94a6', 'paper']
  return frame(shapes[shape](deep), light)
}

export const pictureHost = 'scontent.xx.fbcdn.net'

const day = 86_400_000

/** The address Graph gives out for something sent along, good for one to two days. The drawing's name stands in it. */
export function addressOf({ id, picture, name }: Pick<Enclosure, 'id' | 'picture' | 'name'>, now: number): string {
  const until = (Math.floor(now / day) + 2) * day
  return `https://${pictureHost}/v/practice/${id}/${picture ?? 'file'}/${encodeURIComponent(name)}?_nc_cat=100&oe=${(until / 1000).toString(16).toUpperCase()}`
}

/** As with the real ones: the time after which an address is refused stands in it, in seconds and hexadecimal. */
export const hasRunOut = (address: URL, now: number) => Number.parseInt(address.searchParams.get('oe') ?? '0', 16) * 1000 < now

const addresses = /https:\/\/scontent\.xx\.fbcdn\.net\/v\/practice\/(\d+)\/([\w-]+)\/[^"\s]*/g
/** Base64 letters of a sent picture that are worth writing into every answer; a larger one has no address. */
const affordable = 130_000

/**
 * The practice shop inside the extension has no server behind `scontent.xx.fbcdn.net`, and asking the real one would leave
 * this browser: in an answer's text each such address becomes the picture itself. `find` gives what has that id.
 */
export function withoutNetwork(text: string, find: (id: string) => Enclosure | undefined): string {
  return text.replace(addresses, (_, id: string, picture: string) => {
    const { bytes, mime } = find(id) ?? {}
    if (bytes) return mime?.startsWith('image/') && bytes.length <= affordable ? `data:${mime};base64,${bytes}` : ''
    return picture === 'file' ? '' : `data:image/svg+xml,${encodeURIComponent(drawing(picture))}`
  })
}
