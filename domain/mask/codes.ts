import { cardWords } from './stays'

/** Where digits of a card's check code stand in a text (UTF-16 units). */
export interface Code { start: number, end: number }

const digits = '\\d(?:\\s?\\d){2,3}'
const behind = '(?!\\s?\\d|[.,/-]\\d)'
/** Names that only this code has. */
const own = 'c[vs][cv]2?|cvn|cid code'
/** Names that other codes have too; they count only where there is talk of a card. */
const shared = 'security code|card code|[34][ -]digit (?:code|number)|(?:[34]|three|four) (?:digit|number)s? (?:on|at) the back|mã bảo mật|ma bao mat|mã xác thực thẻ|(?:number |code )?on the back(?: of (?:it|the card|my card))?|(?:3|ba) số (?:ở )?(?:mặt |đằng |phía )?sau(?: lưng)?(?: thẻ)?|mặt sau(?: thẻ)?(?: ghi)?|mã sau(?: lưng)? thẻ|kode keamanan|kode (?:di )?belakang|(?:di )?belakang kartu|(?:3|tiga) (?:angka|digit|nomor) (?:di )?belakang|biztonsági kód(?:ja|om)?|ellenőrző kód(?:ja|om)?|hát(?:ul|oldal)(?:ján|só|on|án)?(?: (?:lévő|levő|álló))?|cid'
/** A name that nearly anything has; it counts only where the number of a card stands too. */
const plain = '(?<!\\p{L}\\s)code'
const filler = '(?:[\\s:=#.,?!()\\-–—"\'*]|(?:[34]|ba) (?:số|so|digits?|angka|jegyű)(?!\\p{L})|(?<!\\p{L})(?:cuối|sau|mặt|đằng|belakang|hátul|hátoldalon|back|front|of|they|are|ada|angka|áll|m|em|card|kartu|kartunya|thẻ|kártya|kártyán|on|number|code|num|no|is|the|my|số|mã|là|la|của|em|mình|e|kode|nomornya|nya|nomor|adalah|kód|kódja|kódom|szám|száma|pedig|az|a)(?!\\p{L}))'

const after = (names: string, apart = '\\p{L}\\p{N}') => new RegExp(`(?<![${apart}])(?:${names})${filler}{0,14}(?<code>${digits})${behind}`, 'dgiu')
/** Not the four digits that were left of a card. */
const before = new RegExp(`(?<![\\p{L}\\p{N}.,/•-])(?<!•[^\\p{L}\\p{N}]{1,3})(?<code>${digits})[\\s(]*(?:là |is |the |mã |a |az )*(?:${own})(?![\\p{L}\\p{N}]|[\\s:=.,-]{0,3}[•\\d])`, 'dgiu')
/** A card that is masked already or to be masked, its date of expiry, and three digits behind. */
const bare = new RegExp(`(?:[•\\d][\\s.-]?){12,18}\\d[\\s,;|/-]+(?:exp\\.?\\s*)?(?:0?[1-9]|1[0-2])\\s?[/|\\-.]\\s?(?:20)?\\d\\d[\\s,;|/-]+(?<code>${digits})${behind}`, 'dgu')

/** Cheap to ask of any text: a name of its own, or another where there is talk of a card. Accents that stand apart are not read here. */
export function mayHoldCode(text: string) {
  return /c[vs][cv]|cvn|[\u0300-\u036F]/i.test(text)
    || (/code|mã\s|ma bao|số|kode|kód|back|sau|belakang|hátul|hátold|cid/i.test(text) && (text.includes('•••') || cardWords.test(text)))
}

function* found(text: string, pattern: RegExp): Generator<Code> {
  for (const { indices } of text.matchAll(pattern)) {
    const [start, end] = indices?.groups?.code ?? []
    if (start !== undefined && end !== undefined) yield { start, end }
  }
}

/** Glued to the date before it too: "exp0429cvc318". */
const named = after(own, '\\p{L}')
const namedWithCard = after(shared)
const namedBesideCard = after(plain)

/** In a plain text (capture/plain.ts) the check codes of cards: three or four digits named as one; where there is talk of a card, under any name or none. `hasCard`: the number itself stands there, masked or not. */
export function codesIn(text: string, isAboutCard: boolean, hasCard = isAboutCard): Code[] {
  return [...found(text, named), ...found(text, before), ...(isAboutCard ? [...found(text, namedWithCard), ...found(text, bare)] : []), ...(hasCard ? found(text, namedBesideCard) : [])]
}
