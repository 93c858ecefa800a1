/** Where digits of a card's check code stand in a text (UTF-16 units). */
export interface Code { start: number, end: number }

const digits = '[0-9\\uFF10-\\uFF19](?:[\\s\\u200B-\\u200D\\u2060]?[0-9\\uFF10-\\uFF19]){2,3}'
const behind = '(?!\\s?[0-9\\uFF10-\\uFF19]|[.,/-]\\d)'
/** Names that only this code has. */
const own = 'c[vs][cv]2?|cvn|cid code'
/** Names that other codes have too; they count only where there is talk of a card. */
const shared = 'security code|card code|[34][ -]digit code|(?:[34]|three|four) digits? (?:on|at) the back|mã bảo mật|ma bao mat|mã xác thực thẻ|(?:3|ba) số (?:mặt |đằng |phía )?sau(?: thẻ)?|mã sau thẻ|kode keamanan|kode belakang|biztonsági kód(?:ja|om)?|ellenőrző kód(?:ja|om)?'
/** A name that nearly anything has; it counts only where the number of a card stands too. */
const plain = '(?<!\\p{L}\\s)code'
const filler = '(?:[\\s:=#.,()\\-–—"\'*]|(?:[34]|ba) (?:số|so|digits?|angka|jegyű)(?!\\p{L})|(?<!\\p{L})(?:cuối|sau|mặt|đằng|belakang|hátul|hátoldalon|back|on|number|code|num|no|is|the|my|số|mã|là|la|của|em|mình|e|kode|nomornya|nya|nomor|adalah|kód|kódja|kódom|szám|száma|pedig|az|a)(?!\\p{L}))'

const after = (names: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${names})${filler}{0,8}(?<code>${digits})${behind}`, 'dgiu')
/** Not the four digits that were left of a card. */
const before = new RegExp(`(?<![\\p{L}\\p{N}.,/•-])(?<!•[^\\p{L}\\p{N}]{1,3})(?<code>${digits})[\\s(]*(?:là |is |the |mã |a |az )*(?:${own})(?![\\p{L}\\p{N}])`, 'dgiu')
/** A card that is masked already or to be masked, its date of expiry, and three digits behind. */
const bare = new RegExp(`(?:[•\\d][\\s.-]?){12,18}\\d[\\s,;|/-]+(?:exp\\.?\\s*)?(?:0?[1-9]|1[0-2])\\s?[/|\\-.]\\s?(?:20)?\\d\\d[\\s,;|/-]+(?<code>${digits})${behind}`, 'dgu')

/** Cheap to ask of any text. */
export const mayHoldCode = (text: string) => /c[vs][cv]|cvn|code|mã |ma bao|số|kode|kód/i.test(text)

function* found(text: string, pattern: RegExp): Generator<Code> {
  for (const { indices } of text.matchAll(pattern)) {
    const [start, end] = indices?.groups?.code ?? []
    if (start !== undefined && end !== undefined) yield { start, end }
  }
}

const named = after(own)
const namedWithCard = after(shared)
const namedBesideCard = after(plain)

/** Check codes of cards: three or four digits named as one; where there is talk of a card, under any name or none. `hasCard`: the number itself stands there, masked or not. */
export function codesIn(text: string, isAboutCard: boolean, hasCard = isAboutCard): Code[] {
  return [...found(text, named), ...found(text, before), ...(isAboutCard ? [...found(text, namedWithCard), ...found(text, bare)] : []), ...(hasCard ? found(text, namedBesideCard) : [])]
}
