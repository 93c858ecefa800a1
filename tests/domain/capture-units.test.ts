import { readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openIndonesia, placeInIndonesia } from '@/domain/capture/units/indonesia'
import { openVietnam, placeInVietnam } from '@/domain/capture/units/vietnam'
import { indonesia, vietnam } from '../units/make'

const read = (name: string) => readFileSync(`public/units/${name}.json`, 'utf8')
const vn = openVietnam(JSON.parse(read('vietnam')))
const idn = openIndonesia(JSON.parse(read('indonesia')))

describe('S090 Vietnamese units before and since July 2025', () => {
  it.each([
    ['12 Nguyễn Oanh, phường 12, quận Gò Vấp, TP.HCM', ['Phường 12', 'Quận Gò Vấp', 'Thành phố Hồ Chí Minh'], ['Phường An Hội Tây, Thành phố Hồ Chí Minh']],
    ['12/5 duong so 7 p12 quan go vap tphcm', ['Phường 12', 'Quận Gò Vấp', 'Thành phố Hồ Chí Minh'], ['Phường An Hội Tây, Thành phố Hồ Chí Minh']],
    ['5 Lê Lợi, P. Ba Đình, Hà Nội', ['Phường Ba Đình', 'Thành phố Hà Nội'], []],
    ['Hà Nội', ['Thành phố Hà Nội'], []],
    ['không có gì', [], []],
  ])('%s', (address, known, suggestions) => {
    expect(placeInVietnam(address, vn)).toEqual({ known, suggestions, misspelt: [] })
  })

  it('asks where a ward was split, and where no district is named', () => {
    const split = JSON.parse(read('vietnam')).old.flatMap(([province, districts]: [string, [string, string][]]) => districts.flatMap(([district, wards]) => wards.split('|').filter(ward => ward.includes('+')).map(ward => `${ward.split('>')[0]!.replace(/^P /, 'phường ').replace(/^X /, 'xã ').replace(/^T /, 'thị trấn ')}, ${district}, ${province}`)))
    expect(split).not.toEqual([])
    expect(placeInVietnam(split[0], vn).suggestions.length).toBeGreaterThan(1)
    expect(placeInVietnam('phường 1, TP.HCM', vn).suggestions).toEqual([])
  })

  it('corrects a slip of the finger, never a number', () => {
    expect(placeInVietnam('phường 12, quận Gò Vắpp, TP.HCM', vn).misspelt).toEqual([{ typed: 'quận Gò Vắpp', meant: 'Quận Gò Vấp' }])
    expect(placeInVietnam('phường 99, quận Gò Vấp, TP.HCM', vn)).toMatchObject({ suggestions: [], misspelt: [] })
  })
})

describe('S090 Indonesian units', () => {
  it.each([
    ['Jl. Melati No. 12, Kel. Sukamaju, Kec. Cilodong, Kota Depok 16415', ['Cilodong', 'Kota Depok', 'Jawa Barat'], ['Kec. Cilodong, Kota Depok, Jawa Barat']],
    ['Kec. Cilodong, Kota Depok, Jawa Barat', ['Cilodong', 'Kota Depok', 'Jawa Barat'], []],
    ['rumah', [], []],
  ])('%s', (address, known, suggestions) => {
    expect(placeInIndonesia(address, idn)).toEqual({ known, suggestions, misspelt: [] })
  })

  it('asks whether the city or the regency around it is meant', () => {
    expect(placeInIndonesia('Jl. Merdeka 1, Bekasi', idn).suggestions).toHaveLength(2)
  })

  it('corrects a slip of the finger', () => {
    expect(placeInIndonesia('Kec. Cilodang, Kota Depok', idn).misspelt).toEqual([{ typed: 'Kec. Cilodang', meant: 'Cilodong' }])
  })
})

it('the lists are small, and those of the packages', () => {
  expect(statSync('public/units/vietnam.json').size).toBeLessThan(300_000)
  expect(statSync('public/units/indonesia.json').size).toBeLessThan(250_000)
  expect(read('vietnam')).toBe(vietnam())
  expect(read('indonesia')).toBe(indonesia())
})
