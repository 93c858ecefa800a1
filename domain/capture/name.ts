import type { Language } from '../language'
import type { Find, Reading } from './reading'
import type { Segment } from './segment'
import { languages } from '../language'
import { aFirm, firms, ofFirm } from './firm'
import { foldInPlace, taken } from './reading'
import { segmentsOf } from './segment'
import { notNext, notNextAnywhere } from './words/address-labels'
import { asksOfPlace, behind, strong, weak } from './words/name-labels'
import { alsoGiven, alsoNames, endings, nobody, surnames, titles } from './words/people'

const joining = 'van der|van den|van de|van|von|der|den|de la|de|da|di|la|le|du|bin|binti|és|and|&'
const word = '(?:(?:\\p{Lu}\\.){2,3}|\\p{Lu}[\\p{L}\'’]*(?:-[\\p{L}\'’]+)*\\.?)'
/** Words with a capital letter, small ones only between them. */
const capital = new RegExp(`^${word}(?:\\s+(?:(?:${joining})\\s+)*${word}){0,5}`, 'u')
/** In small letters, as far as a particle or another label. */
const small = /^[\p{L}'’.-]+(?:\s+[\p{L}'’.-]+){0,4}/u
const stops = /\s+(?:nha|nhé|nhe|[ạàởo]|ah|ơi|shop|sđt|sdt|đt|số|dt|đc|đ\/c|dc|địa|dia|và|thì|mà|giúp|ya|kan|dong|sih|deh|aja|kak|min|dan|hp|no|wa|alamat|di|dari|yang|tel|telefon|mobil|cím|és a|a|az|phone|address|and|my|at|from|but|with|cell|call|is|the|email|nhận|mua|đặt|lấy|muốn|cho|có|được|gọi|lên|bên|còn)(?!\p{L}).*$/iu
/** Written with a capital letter, the next label looks like a part of the name. */
const nextLabel = /\s+(?:Tel|Telefon|Mobil|Cím|E-?mail|SĐT|SDT|Sđt|ĐT|Đt|Đ|ĐC|DC|Địa|Phone|Cell|Address|Alamat|HP|Hp|No|WA|Wa|Zalo|Jl|Jalan|Rp|Tgl|IDR|VND|MST|NPWP|VAT|NIK|KTP|CCCD|IBAN|STK|Adószám)(?!\p{L}).*$/u
/** Whose relative it is, behind a name beside a number: "(Dũng ck em)", "Budi suami saya". Folded. */
const kin = /^\s*(?:(?:ck|vk|chong|vo|me|bo|ba|con(?: trai| gai)?|em(?: trai| gai)?|anh(?: trai)?|chi(?: gai)?|ban) (?:em|minh|e|mk|toi|chi|anh)|(?:suami|istri|adik|kakak|anak|ibu|bapak|teman) (?:saya|sy|aku|ku)|my [a-z]+)[.\s]*$/
const lowerSurname = new RegExp(`^(?:${surnames})(?:\\s+(?!(?:so|em|nha|shop|cua|nay|hang|gui|dat|nhe|oi|ban|roi|qua|khong|ko|duoc|dc|the|gia|bao|bn|size|mau|cai|ao|met|ngay|gio)(?![a-z]))[a-z]{2,7}){1,3}$`)

const isNobody = (word: string, isCalled: boolean) => nobody.has(word) && !(isCalled && alsoGiven.has(word))

/** A name without what is said around it; nothing when too little or too much is left. */
function nameIn(text: string, start: number, letters: 'capital' | 'any', language: Language | undefined, isCalled = false): { value: string, start: number, end: number } | undefined {
  let from = 0
  const title = titles(language)
  for (let found = title.exec(foldInPlace(text)); found && found[0] !== ''; found = title.exec(foldInPlace(text.slice(from)))) {
    const isLast = text.slice(from + found[0].length).trim() === ''
    if (isLast || (/^(?:ba|vo|la|an)$/.test(found[0].trim()) && /^\p{Lu}/u.test(text.slice(from)))) break
    from += found[0].length
  }
  const rest = text.slice(from)
  const found = capital.exec(rest)?.[0].replace(nextLabel, '') ?? (letters === 'any' ? small.exec(rest)?.[0].replace(stops, '') : undefined)
  if (found === undefined) return undefined
  const value = (aFirm.test(found) ? found : found.replace(endings, '').replace(/(?<!(?:^|[\s.])\p{Lu}|dr)\.$/u, '')).trim()
  const words = foldInPlace(value).split(/[\s.]+/).filter(Boolean)
  if (value.length < 2 || value.length > 60 || words.every(word => isNobody(word, isCalled && /^\p{Lu}/u.test(value)))) return undefined
  return { value, start: start + from, end: start + from + value.length }
}

const find = (name: { value: string, start: number, end: number }, confidence: number): Find => ({ field: 'name', ...name, confidence })

/** A name ends where the next sentence begins. */
const cutSentence = (stretch: string) => stretch.replace(/(?<=\p{Ll}{2})(?<!Prof|Mrs|Bpk|Sdr|Ifj|ifj|Özv|özv|[Hh]j|[Dd]rs|[Ii]r)\.\s.*$/u, match => /^\.\s*$/.test(match) ? match : '')

/** The stretch behind a label, to the next separator or line. */
const stretchAt = (text: string, at: number) => /^[^\n,;:()[\]<>!?|\uE000\p{Extended_Pictographic}–—]*/u.exec(text.slice(at, at + 80))?.[0] ?? ''

const isAllCapital = /^\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)+$/u

function isName(value: string, letters: 'capital' | 'any', isCalled = false) {
  const [first = '', ...others] = foldInPlace(value).split(/\s+/)
  const isWord = isNobody(first, isCalled && /^\p{Lu}/u.test(value)) && !(others.length > 0 && (alsoNames.test(first) || (isCalled && alsoGiven.has(first) && isAllCapital.test(value))))
  return !/\d/.test(value) && (letters === 'any' || /^\p{Lu}/u.test(value)) && !isWord
}

function labelled({ text, folded, found, language }: Reading, labels: RegExp, letters: 'capital' | 'any', confidence: number): Find[] {
  return [...folded.matchAll(labels)].flatMap(({ 0: label, index }) => {
    if (/bắc\s+$/iu.test(text.slice(index, index + label.length))) return [] // the north, not an uncle
    if (found.length === 0 && asksOfPlace(folded, index, label)) return []
    const at = index + label.length
    const gap = /^\s*/.exec(text.slice(at))?.[0].length ?? 0
    const stretch = stretchAt(text, at + gap)
    const isSure = /[:=]\s*$/.test(label) || /^\p{Lu}/u.test(stretch)
    const company = ofFirm.exec(stretch)?.[0]
    if (company !== undefined) return [find({ value: company, start: at + gap, end: at + gap + company.length }, confidence)]
    const name = stretch === '' ? undefined : nameIn(cutSentence(stretch), at + gap, letters === 'any' && isSure ? 'any' : letters === 'any' && /^(?:ho )?ten|^nama|^nguoi nhan|^a[./]n|^an|^nm/.test(label) ? 'any' : 'capital', language, true)
    return name && isName(name.value, letters, true) && !/^\s(?:oi|ah oi|a oi)(?![a-z])/.test(folded.slice(name.end, name.end + 8)) ? [find(name, confidence)] : []
  })
}

const greeting = /^(?:hiya|hi|hey|hello|yo|halo|hai|szia|sziasztok|üdv|helló)\s+/iu

/** Hungarian and English put some words behind a name: "Kovács Katalin vagyok". */
function before({ folded, language }: Reading, segments: Segment[]): Find[] {
  const pattern = language && behind[language]
  if (!pattern) return []
  return segments.flatMap((segment) => {
    const skip = greeting.exec(segment.text)?.[0].length ?? 0
    const name = nameIn(segment.text.slice(skip), segment.start + skip, 'capital', language)
    return name && pattern.test(folded.slice(name.end, name.end + 20)) ? [find(name, 0.92)] : []
  })
}

/** Nothing between two places but punctuation, or a remark in brackets. */
function isNext(text: string, from: number, to: number) {
  if (from > to || to - from > 60) return false
  const between = text.slice(from, to).replaceAll(taken, ' ').replace(/\([^()]*\)/, '')
  return between.length <= 12 && !/[\p{L}\p{N}]/u.test(between)
}

/** What stands behind the colon of a segment, where one is: "cho bạn mình: Lê Khánh Vy". */
function behindColon(segment: Segment): Segment {
  const at = /^.*:\s+(?=(?:\p{Ll}+\.?\s)?\p{Lu})/su.exec(segment.text)?.[0].length ?? 0
  return at === 0 ? segment : { ...segment, text: segment.text.slice(at), start: segment.start + at }
}

/** Nothing but a name between two separators, beside something else that was found. */
function bare({ text, folded, found, language }: Reading, segments: Segment[]): Find[] {
  const others = found.filter(({ field }) => field === 'phone' || field === 'address' || field === 'email')
  const other = language ? notNext[language] : notNextAnywhere
  return segments.map(behindColon).flatMap((segment) => {
    const near = others.some(({ start, end }) => isNext(text, end, segment.start) || isNext(text, segment.end, start))
    if (!near) return []
    if (other.test(folded.slice(segment.start, segment.end))) return []
    const name = nameIn(segment.text, segment.start, 'capital', language)
    const rest = name ? segment.text.slice(name.end - segment.start).replace(endings, '').trim() : segment.text
    if (name && (/^[.\s]*$/.test(rest) || kin.test(foldInPlace(rest))) && isName(name.value, 'capital')) return [find(name, name.value.includes(' ') ? 0.8 : 0.65)]
    return lowerSurname.test(folded.slice(segment.start, segment.end)) ? [find({ value: segment.text, start: segment.start, end: segment.end }, 0.55)] : []
  })
}

const thanks = /(?<![a-z])(?:koszon|koszi|kosz |udv|szia|terima kasih|makasih?|mksh|trims|salam|than(?:,| men| ai)|thanks|thank you|thx|cheers|regards|cam on)/

/** The last words of a text that are a name alone: how a letter is signed. */
function signature({ text, folded, language }: Reading, segments: Segment[]): Find[] {
  const last = segments.at(-1)
  const isDashed = last !== undefined && /[–—-]\s+$/.test(text.slice(Math.max(0, last.start - 4), last.start))
  // Behind a comma only where it says thanks or bye: "terima kasih, Agnes".
  const isSigned = last?.gap === 'comma' && thanks.test(folded.slice(0, last.start))
  if (!last || segments.length < (isDashed || isSigned ? 2 : 3) || (!isDashed && !isSigned && last.gap !== 'stop' && last.gap !== 'line')) return []
  const name = nameIn(last.text, last.start, 'capital', language)
  return name && name.end === last.end && isName(name.value, 'capital', true) && name.value.split(/\s/).length <= 3 ? [find(name, 0.5)] : []
}

/** Who it is (S027), as typed, without titles and kinship: behind a label, in an introduction, alone beside a number or address, or as a signature. */
export function names(reading: Reading): Find[] {
  const { language } = reading
  const tongues = language === undefined ? [...languages] : [...new Set<Language>([language, 'en'])]
  const segments = segmentsOf(reading.text, reading.folded, false)
  const kinds = [
    () => tongues.flatMap(tongue => labelled(reading, strong[tongue], 'any', 0.92)),
    () => before(reading, segments),
    () => tongues.flatMap(tongue => labelled(reading, weak[tongue], 'capital', 0.75)),
    () => firms(reading),
    () => bare(reading, segments).slice(0, 1),
    () => signature(reading, segments).filter(({ value }) => !reading.found.some(({ holder }) => holder === value)),
  ]
  for (const kind of kinds) {
    const found = kind()
    if (found.length > 0) return found.filter(({ start, end }, i) => found.findIndex(it => it.start < end && start < it.end) === i)
  }
  return []
}
