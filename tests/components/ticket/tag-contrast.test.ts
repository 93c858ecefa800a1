import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { hues } from '@/domain/tag'

const theme = readFileSync('components/theme.css', 'utf8')
const marks = readFileSync('components/styles/marks.css', 'utf8')
const labels = readFileSync('components/styles/labels.css', 'utf8')

type Rgb = [number, number, number]

/** A colour of the theme, light or dark, as linear sRGB. */
function colour(token: string, dark: boolean): Rgb {
  const [, light = '', night = light] = new RegExp(`--${token}: (?:light-dark\\()?(#\\w{6})(?:, (#\\w{6})\\))?`).exec(theme) ?? []
  const hex = dark ? night : light
  return [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4) as Rgb
}
const times = (rows: number[][], vector: number[]) => rows.map(row => row.reduce((sum, n, i) => sum + n * (vector[i] ?? 0), 0))
/** Björn Ottosson's OKLab, https://bottosson.github.io/posts/oklab/ */
const toLab = (rgb: Rgb) => times([[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099], [0.0259040371, 0.7827717662, -0.808675766]], times([[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]], rgb).map(Math.cbrt))
const fromLab = (lab: number[]) => times([[4.0767416621, -3.3077115913, 0.2309699292], [-1.2684380046, 2.6097574011, -0.3413193965], [-0.0041960863, -0.7034186147, 1.707614701]], times([[1, 0.3963377774, 0.2158037573], [1, -0.1055613458, -0.0638541728], [1, -0.0894841775, -1.291485548]], lab).map(n => n ** 3)) as Rgb
function mix(a: Rgb, b: Rgb, share: number): Rgb {
  const to = toLab(b)
  return fromLab(toLab(a).map((n, i) => n * share + (to[i] ?? 0) * (1 - share)))
}
const light = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b
/** WCAG 2.2, 1.4.3. */
function contrast(a: Rgb, b: Rgb) {
  const [dark = 0, bright = 0] = [light(a), light(b)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}
const share = Number(/\.tag \{[^}]*var\(--hue\) (\d+)%, var\(--raised\)/.exec(labels)?.[1]) / 100

it.each(hues.flatMap(hue => [[hue, false], [hue, true]] as const))('S087 the name on a tag of colour %i can be read (WCAG AA), dark: %s', (hue, dark) => {
  const ground = mix(colour(`hue-${hue}`, dark), colour('raised', dark), share)
  expect(contrast(colour('ink', dark), ground)).toBeGreaterThan(4.5)
})

it.each(hues.flatMap(hue => [[hue, false], [hue, true]] as const))('S087 the dot of a tag of colour %i stands out (WCAG 1.4.11), dark: %s', (hue, dark) => {
  const ground = mix(colour(`hue-${hue}`, dark), colour('raised', dark), share)
  expect(contrast(colour(`hue-${hue}`, dark), ground)).toBeGreaterThan(3)
})

it.each(['note-ink', 'note-ink-2'].flatMap(ink => [[ink, false], [ink, true]] as const))('S012 on the yellow of a note %s can be read (WCAG AA), dark: %s', (ink, dark) => {
  expect(contrast(colour(ink, dark), colour('note', dark))).toBeGreaterThan(4.5)
})

const glyphs = [...marks.matchAll(/--glyph: var\(--([\w-]+)\)/g)].map(([, token = '']) => token)
it('S108 every channel with an icon has its colour', () => expect(glyphs).toHaveLength(9))

it.each(glyphs.flatMap(token => [[token, false], [token, true]] as const))('S108 S111 the icon in the colour %s can be told (WCAG 1.4.11), dark: %s', (token, dark) => {
  expect(contrast(colour('on-channel', dark), colour(token, dark))).toBeGreaterThan(3)
})
