import type { Kinds, Placed } from './parts'
import { fold } from '../../fold'
import { meant, partsOf } from './parts'

/** public/units/indonesia.json: provinces with their regencies and cities, and the districts of each. */
export type IndonesiaFile = [province: string, regencies: [regency: string, districts: string][]][]

interface Regency { name: string, province: string, districts: Map<string, string> }

/** The lists, ready to be looked up by folded names; a city and the regency around it have the same. */
export interface Indonesia {
  provinces: Map<string, string>
  regencies: Map<string, Regency[]>
}

const kinds: Kinds = [
  ['district', /^(?:kecamatan|kec\.?)\s*/],
  ['regency', /^(?:kabupaten|kab\.?)\s*/],
  ['city', /^(?:kota adm(?:inistrasi)?\.?|kota)\s+/],
  ['province', /^(?:provinsi|prov\.?)\s*/],
  ['village', /^(?:kelurahan|kel\.?|desa|ds\.?)\s+/],
]
const breaks = /\s+(?=(?:kec|kab|kel|kota|kecamatan|kabupaten|kelurahan|prov|provinsi|desa)(?:\.|\s))/gi
const nicknames: Record<string, string> = { jakbar: 'jakarta barat', jaksel: 'jakarta selatan', jaktim: 'jakarta timur', jakut: 'jakarta utara', jakpus: 'jakarta pusat', tangsel: 'tangerang selatan', solo: 'surakarta', jogja: 'yogyakarta', jabar: 'jawa barat', jatim: 'jawa timur', jateng: 'jawa tengah', jakarta: 'dki jakarta', diy: 'daerah istimewa yogyakarta' }

const keyOf = (name: string) => fold(name).replace(/^(?:kabupaten|kota administrasi|kota adm\.|kota)\s+/, '')

/** Reads the file once. */
export function openIndonesia(file: IndonesiaFile): Indonesia {
  const regencies = new Map<string, Regency[]>()
  for (const [province, list] of file) {
    for (const [name, districts] of list) {
      const key = keyOf(name)
      regencies.set(key, [...regencies.get(key) ?? [], { name, province, districts: new Map(districts.split('|').map(district => [fold(district), district])) }])
    }
  }
  return { provinces: new Map(file.map(([name]) => [fold(name), name])), regencies }
}

/** Checks an address against the lists; what it leaves out of district, regency and province is suggested. */
export function placeInIndonesia(address: string, { provinces, regencies }: Indonesia): Placed {
  const misspelt: Placed['misspelt'] = []
  // The postal code stands behind the last name.
  const parts = partsOf(address.replace(/\s*(?<!\d)\d{5}(?!\d)/g, ''), kinds, breaks).map(part => ({ ...part, name: nicknames[part.name] ?? part.name }))

  const province = parts.map(({ name }) => provinces.get(name)).find(Boolean)
  const places = parts.filter(({ kind }) => kind !== 'district' && kind !== 'village')
  const fits = (regency: Regency, kind: string | undefined) => kind !== 'city' && kind !== 'regency' ? true : (kind === 'city') === regency.name.startsWith('Kota')
  const named = places.flatMap(({ name, kind }) => (regencies.get(name) ?? []).filter(regency => fits(regency, kind)))
  const wrong = named.length > 0 ? undefined : places.find(({ kind }) => kind === 'city' || kind === 'regency')
  const right = wrong && meant(wrong.name, regencies)?.find(regency => fits(regency, wrong.kind))
  if (wrong && right) misspelt.push({ typed: wrong.typed, meant: right.name })

  const typed = parts.find(({ kind }) => kind === 'district')
  const wide = named.length > 0 ? named : right ? [right] : [...regencies.values()].flat().filter(regency => province === undefined || regency.province === province)
  const holding = typed ? wide.filter(({ districts }) => districts.has(typed.name)) : []
  const only = wide.length === 1 ? wide[0] : undefined
  const near = typed && only && holding.length === 0 ? meant(typed.name, only.districts) : undefined
  if (typed && near) misspelt.push({ typed: typed.typed, meant: near })

  const homes = holding.length > 0 ? holding : named.length > 0 ? named : right ? [right] : []
  const district = typed && (homes[0]?.districts.get(typed.name) ?? near)
  const home = homes.length === 1 ? homes[0] : undefined
  const lines = homes.map(({ name, province }) => [...(district ? [`Kec. ${district}`] : []), name, province].join(', '))
  const isWhole = home !== undefined && province !== undefined && named.length > 0
  return { known: [district, home?.name, home?.province ?? province].flatMap(name => name ?? []), suggestions: isWhole || homes.length > 8 ? [] : [...new Set(lines)], misspelt }
}
