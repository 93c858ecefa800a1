import type { Language } from '../language'
import { fold } from '../fold'
import { hungarianGiven, indonesianBefore, titles, vietnameseFamilies } from './name-words'

const plain = (word: string) => fold(word).replaceAll('.', '').trim()

/** “NGUYỄN THỊ LAN” and “nguyen thi lan” as names are written; mixed letters are left as they are. */
function cased(word: string): string {
  if (word.length < 2 || (word !== word.toUpperCase() && word !== word.toLowerCase())) return word
  return word.toLowerCase().replace(/(^|[-'’])\p{L}/gu, letters => letters.toUpperCase())
}

/** The words of a name, titles and decoration off; those of “Smith, John” in the order in which they are said. */
function wordsOf(name: string): string[] {
  const [family = '', given = ''] = name.normalize('NFC').split(',')
  const words = `${given} ${family}`.replace(/\([^)]*\)/g, ' ').split(/\s+/).flatMap(word => /\p{L}(?:.*[\p{L}.])?\p{M}*/u.exec(word) ?? [])
  const bare = words.filter((word, i) => !(titles.has(plain(word)) && (i === 0 || word.endsWith('.'))))
  return bare.length > 0 ? bare : words
}

interface Parts { given?: string, family?: string }

const isFamily = (word: string) => vietnameseFamilies.has(plain(word))

/** The given name is last, unless the name was turned round for foreigners and ends in the family name. */
function vietnamese(words: string[]): Parts {
  const turned = words.length > 1 && isFamily(words.at(-1) ?? '') && !isFamily(words[0] ?? '')
  return turned ? { given: words.at(-2), family: words.at(-1) } : { given: words.at(-1), family: words.length > 1 ? words[0] : undefined }
}

const isGiven = (word: string) => hungarianGiven.has(plain(word))
/** “Kovács Jánosné” has no given name of her own in it; in “Kovácsné Nagy Mária” it is the last. */
const isWife = (word: string) => /\p{L}{2}né$/iu.test(word) && !isGiven(word)

/** The family name is first, unless it was turned round for foreigners. */
function hungarian(words: string[]): Parts {
  const [first = '', second] = words
  const last = words.at(-1) ?? ''
  if (words.length === 1) return { given: first }
  if (isWife(last)) return { family: first }
  if (isWife(first)) return { given: last, family: first }
  if (isGiven(first) && !isGiven(last)) return { given: first, family: last }
  // Two family names, as in “Kovács Nagy Anna”, or two given ones.
  return { given: words.slice(1).find(isGiven) ?? second, family: first }
}

/** May be the only name there is. */
function indonesian(words: string[]): Parts {
  const [first = '', second] = words
  return { given: second !== undefined && indonesianBefore.has(plain(first)) ? second : first, family: words.length > 1 ? words.at(-1) : undefined }
}

const english = (words: string[]): Parts => ({ given: words[0], family: words.length > 1 ? words.at(-1) : undefined })

const orders: Record<Language, (words: string[]) => Parts> = { vi: vietnamese, hu: hungarian, id: indonesian, en: english }

/** By the name itself, where the customer's language is not known. */
function guess(words: string[]): Language {
  const letters = words.join(' ').toLowerCase()
  if (/[ăđơưạảấầẩẫậắằẳẵặẻẽẹếềểễệỉĩịỏọốồổỗộớờởỡợủũụứừửữựỳỵỷỹ]/u.test(letters)) return 'vi'
  if (words.length > 2 && isFamily(words[0] ?? '')) return 'vi'
  return words.length > 1 && (/[őű]/u.test(letters) || isGiven(words.at(-1) ?? '')) && !isGiven(words[0] ?? '') ? 'hu' : 'en'
}

function partsOf(name: string, language?: Language): Parts {
  const words = wordsOf(name)
  return words.length === 0 ? {} : orders[language ?? guess(words)](words)
}

const shown = (word: string | undefined) => word === undefined || word === '' ? undefined : cased(word)

/** What the customer is called by: last in Vietnamese, behind the family name in Hungarian, maybe the only one in Indonesian. */
export const firstName = (name: string, language?: Language) => shown(partsOf(name, language).given)

/** The family name; nothing where there is none. */
export const lastName = (name: string, language?: Language) => shown(partsOf(name, language).family)

/** Words to address somebody with, most common first: offered where it is not known. */
export const addresses: Record<Language, string[]> = {
  vi: ['chị', 'anh', 'em', 'bạn', 'cô', 'chú', 'bác'],
  id: ['Kak', 'Bu', 'Pak', 'Mbak', 'Mas'],
  hu: ['asszonyom', 'uram'],
  en: ['Ms', 'Mr', 'Mx'],
}

/**
 * How to address somebody, where the name tells: “Thị” is a woman's and “Văn” a man's middle name in Vietnamese, “Kak” fits
 * everybody in Indonesian. Nothing where it would be a guess.
 */
export function callName(name: string, language?: Language): string | undefined {
  if (language === 'id') return 'Kak'
  if (language !== 'vi') return undefined
  const middle = name.normalize('NFC').toLowerCase().split(/\s+/).slice(1, -1).map(plain)
  if (middle.includes('thi')) return 'chị'
  return middle.includes('van') ? 'anh' : undefined
}
