import type { Language } from '../language'
import { languageOf } from '../language'
import { foldInPlace } from './reading'

/** Where a shop that writes in this language is, unless it says otherwise. */
export const homes: Record<Language, string> = { vi: 'VN', id: 'ID', hu: 'HU', en: 'US' }

const spoken: Record<string, Language> = { VN: 'vi', ID: 'id', HU: 'hu', US: 'en', GB: 'en', AU: 'en', CA: 'en', IE: 'en', NZ: 'en', SG: 'en' }

/** Signs in a text too short for its words to tell: how an address or a number is written. Folded, the most telling first. */
const signs: [Language, RegExp][] = [
  ['hu', /(?<![a-z])(?:utca|utja|korut|krt|emelet|hazszam|kft|vagyok|nev|cim|szamom|szamlaszam|adoszam|irsz|bp|ker)(?![a-z])|\+36|0036|(?<!\d)06[ (/-]*(?:[237]0|1)|\bu\. ?\d|(?<!\d)[1-9]\d{3} [a-z]{2,20},? [a-z. ]{3,40} (?:ut|ter|koz|setany) \d/],
  ['id', /(?<![a-z])(?:jl|jln|jalan|gg|kel|kec|kab|perum|rt|rw|nama|alamat|hp|resi|norek|rek|a\.n|japri)(?![a-z])|\+62|(?<!\d)0?628\d|(?<!\d)08\d{2}[ -]\d{4}[ -]?\d{3,}|(?<!\d)08\d{9,}/],
  ['vi', /(?<![a-z])(?:sdt|dia chi|duong|phuong|quan|huyen|ngo|hem|stk|tphcm|ha noi|sai gon|zalo|ten|nha|le|tran|nguyen|pham|vcb)(?![a-z])|(?<![a-z])[pq]\.?\d|\+84|(?<!\d)0[35789]\d{2}[ .]?\d{3}[ .]?\d{3}(?!\d)/],
  ['en', /(?<![a-z])(?:attn|po box|street|st|road|rd|ave|avenue|apt|name|phone|address|email|ship|call|tracking|account)(?![a-z])|\+44|\+1/],
]

/** The language a text is read in: as said, by the country, by its words, by how it is written; one word alone says less than that. */
export function tongueOf(text: string, folded: string, language: Language | undefined, country: string | undefined): Language | undefined {
  return language ?? (country === undefined ? undefined : spoken[country]) ?? languageOf([text], 2) ?? signs.find(([, sign]) => sign.test(folded))?.[0] ?? languageOf([text])
}

/** The country an address is in, by how it is written; nothing when that does not tell. */
export function countryOf(address: string): string | undefined {
  const plain = address.normalize('NFC')
  const tongue = tongueOf(plain, foldInPlace(plain), undefined, undefined)
  return tongue && homes[tongue]
}
