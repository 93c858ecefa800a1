import type { Kinds, Part, Placed } from './parts'
import { fold } from '../../fold'
import { meant, partsOf } from './parts'

/**
 * public/units/vietnam.json: the 34 provinces and their wards since 1 July 2025 (Resolution 202/2025/QH15), and what became
 * of the wards before: by province and district, `P 12>3a+3b` with the numbers of the new wards in base 36.
 */
export interface VietnamFile {
  provinces: string[]
  wards: string[]
  old: [province: string, districts: [district: string, wards: string][]][]
}

interface Ward { name: string, province: string }
interface OldWard { name: string, became: Ward[] }
interface District { name: string, province: string, wards: Map<string, OldWard> }

/** The lists, ready to be looked up by folded names. */
export interface Vietnam {
  provinces: Map<string, string>
  wards: Map<string, Map<string, Ward>>
  districts: Map<string, District[]>
}

const kinds: Kinds = [
  ['ward', /^(?:phuong|p\.?|f\.?)\s*(?=\d)|^(?:phuong|p\.)\s+|^p\.(?=\p{L})/u],
  ['ward', /^(?:xa|x\.|thi tran|tt\.?|dac khu)\s*/],
  ['district', /^(?:quan|q\.?)\s*(?=\d)|^(?:quan|q\.)\s*|^(?:huyen|h\.|thi xa|tx\.?)\s*/],
  ['province', /^(?:tinh|thanh pho|tp\.?)\s*/],
]
/** Units follow each other without a comma in what is typed in a hurry: "p13 q3 tphcm". */
const breaks = /\s+(?=[pqf]\.?\s?\d{1,2}(?!\d)|(?:phường|phuong|quận|quan|huyện|huyen|thị xã|thi xa|tỉnh|tinh|tp\.?\s?hcm|hcm|tp\.)(?!\p{L})|(?:[PQHX]|TX|TP)\.\s?\p{L})/gu
const nicknames: Record<string, string> = { 'hcm': 'ho chi minh', 'tphcm': 'ho chi minh', 'sai gon': 'ho chi minh', 'sg': 'ho chi minh', 'hn': 'ha noi', 'dn': 'da nang', 'hp': 'hai phong' }
const whole: Record<string, string> = { P: 'Phường', X: 'Xã', T: 'Thị trấn', Đ: 'Đặc khu' }

const lengthen = (name: string) => name.replace(/^[PXTĐ](?= )/, kind => whole[kind] ?? kind)
/** As a name is looked up: folded and without its kind. */
const keyOf = (name: string) => fold(name).replace(/^(?:thanh pho|tinh|quan|huyen|thi xa|phuong|xa|thi tran|dac khu)\s+/, '').replace(/^0+(?=\d)/, '')

/** Reads the file once; a look-up is then a matter of microseconds. */
export function openVietnam(file: VietnamFile): Vietnam {
  const groups = file.wards.map((names, i) => names.split('|').map((name): Ward => ({ name: lengthen(name), province: file.provinces[i] ?? '' })))
  const all = groups.flat()
  const districts = new Map<string, District[]>()
  for (const [province, names] of file.old) {
    for (const [name, list] of names) {
      const wards = new Map(list.split('|').map((entry) => {
        const [old = '', numbers = ''] = entry.split('>')
        const became = numbers.split('+').flatMap(number => all[Number.parseInt(number, 36)] ?? [])
        return [keyOf(lengthen(old)), { name: lengthen(old), became }]
      }))
      const key = keyOf(name)
      districts.set(key, [...districts.get(key) ?? [], { name, province, wards }])
    }
  }
  return {
    provinces: new Map([...file.old.map(([name]) => name), ...file.provinces].map(name => [keyOf(name), name])),
    wards: new Map(groups.map((group, i) => [keyOf(file.provinces[i] ?? ''), new Map(group.map(ward => [keyOf(ward.name), ward]))])),
    districts,
  }
}

function findPart<T>(parts: Part[], kind: string, of: (name: string) => T | undefined, isFree: boolean): { part: Part, thing: T } | undefined {
  for (const part of [...parts].reverse()) {
    const thing = part.kind === kind || (isFree && part.kind === undefined) ? of(part.name) : undefined
    if (thing !== undefined) return { part, thing }
  }
  return undefined
}

const written = ({ name, province }: Ward) => `${name}, ${province}`

/** Checks an address against the lists before and since July 2025; an old ward's new ones are suggested. */
export function placeInVietnam(address: string, { provinces, wards, districts }: Vietnam): Placed {
  const misspelt: Placed['misspelt'] = []
  const note = (part: Part | undefined, right: string) => part && misspelt.push({ typed: part.typed, meant: right })
  const parts = partsOf(address, kinds, breaks)

  const province = findPart(parts, 'province', name => provinces.get(nicknames[name] ?? name), true)
  const others = parts.filter(part => part !== province?.part)
  const last = others.at(-1)
  const guessed = province || !last ? undefined : meant(last.name, provinces)
  if (guessed !== undefined) note(last, guessed)
  const home = province?.thing ?? guessed

  const inHome = (name: string) => {
    const named = districts.get(name) ?? []
    const here = home === undefined ? named : named.filter(({ province }) => keyOf(province) === keyOf(home))
    return here.length > 0 ? here : undefined
  }
  const found = findPart(others, 'district', inHome, true) ?? findPart(others, 'province', inHome, false)
  const typed = others.find(({ kind }) => kind === 'district')
  const near = found || !typed ? undefined : meant(typed.name, [...districts].filter(([name]) => inHome(name)).map(([name]) => [name, inHome(name) ?? []]))
  if (near?.[0]) note(typed, near[0].name)
  const candidates = found?.thing ?? near ?? []

  const ward = others.find(({ kind, name }) => kind === 'ward' && name !== '')
  const olds = ward ? candidates.flatMap(district => district.wards.get(ward.name) ?? (candidates.length === 1 ? meant(ward.name, district.wards) : undefined) ?? []) : []
  const [old] = olds
  if (ward && old && keyOf(old.name) !== ward.name) note(ward, old.name)
  const today = ward && home !== undefined && candidates.length === 0 ? wards.get(keyOf(home))?.get(ward.name) ?? meant(ward.name, wards.get(keyOf(home)) ?? []) : undefined
  if (ward && today && keyOf(today.name) !== ward.name) note(ward, today.name)

  const names = [old?.name ?? today?.name, candidates.length === 1 ? candidates[0]?.name : undefined, home ?? (candidates.length === 1 ? candidates[0]?.province : undefined)]
  const suggestions = [...new Set(olds.flatMap(({ became }) => became).map(written))]
  return { known: names.flatMap(name => name ?? []), suggestions, misspelt }
}
