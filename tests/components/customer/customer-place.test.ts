// @vitest-environment happy-dom
import type { Fact } from '@/domain/customer'
import { readFile } from 'node:fs/promises'
import { mount } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import CustomerPanel from '@/components/customer/CustomerPanel.vue'
import CustomerPlace from '@/components/customer/CustomerPlace.vue'
import { i18n } from '@/locales'
import { useCustomer } from '@/stores/customer/customer'
import { placeOf } from '@/stores/units'
import { db } from '@/sync/db'
import { enter, until } from '../ticket/ticket-room'

/** The extension's own files, and what was asked for. */
const asked: string[] = []
beforeEach(() => {
  asked.length = 0
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(new URL(url, 'https://x.invalid').pathname)
    return new Response(await readFile(`public${new URL(url, 'https://x.invalid').pathname}`, 'utf8'))
  })
})

const linesOf = (address: string) => mount(CustomerPlace, { props: { address }, global: { plugins: [i18n] } })

it.each(['1051 Budapest, Nádor utca 7. 2/3.', '742 Evergreen Ter, Apt 3B, Springfield, IL 62704', 'ok'])('S090 for %s no list is fetched', async (address) => {
  expect(await placeOf(address)).toBeUndefined()
  expect(asked).toEqual([])
})

it.each([
  ['12 Nguyễn Oanh, phường 12, quận Gò Vấp, TP.HCM', ['Recognised: Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh', 'Now part of Phường An Hội Tây, Thành phố Hồ Chí Minh']],
  ['12/5 duong so 7 p12 quan go vap tphcm', ['Recognised: Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh', 'Now part of Phường An Hội Tây, Thành phố Hồ Chí Minh']],
  ['5 Lê Lợi, P. Ba Đình, Hà Nội', ['Recognised: Phường Ba Đình, Thành phố Hà Nội']],
  ['12 Nguyễn Oanh, phường 12, quận Gò Vắpp, TP.HCM', ['Recognised: Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh', '“quận Gò Vắpp” may be Quận Gò Vấp', 'Now part of Phường An Hội Tây, Thành phố Hồ Chí Minh']],
  ['Jl. Melati No. 12, Kel. Sukamaju, Kec. Cilodong, Kota Depok 16415', ['Recognised: Cilodong, Kota Depok, Jawa Barat', 'In full: Kec. Cilodong, Kota Depok, Jawa Barat']],
  ['Jl. Merdeka 1, Bekasi', ['There are several: Kabupaten Bekasi, Jawa Barat · Kota Bekasi, Jawa Barat. Ask the customer which one']],
])('S090 beside %s stands what was recognised, and how it would be written today', async (address, lines) => {
  const place = linesOf(address)
  await until(() => expect(place.findAll('.place').map(line => line.text())).toEqual(lines))
})

it('S090 an old ward that was split asks which of its new ones it is', async () => {
  const { old } = JSON.parse(await readFile('public/units/vietnam.json', 'utf8')) as { old: [string, [string, string][]][] }
  const split = old.flatMap(([province, districts]) => districts.flatMap(([district, wards]) => wards.split('|').filter(ward => /^X .*\+/.test(ward)).map(ward => `${ward.split('>')[0]!.replace('X ', 'xã ')}, ${district}, ${province}`)))
  const place = linesOf(`thôn 2, ${split[0]}`)
  await until(() => expect(place.text()).toMatch(/Now split up among .+ · .+\. Ask the customer which one/))
})

it('S119 S090 on the card the address stays as typed, with its units under it; what follows an address is forgotten with it', async () => {
  const typed = '12/5 duong so 7 p12 quan go vap tphcm'
  const fact = (value: string): Fact => ({ id: '1', value, from: 'typed', by: 'ana', at: Date.now() })
  const panel = await enter(CustomerPanel)
  await db.customers.put({ id: 'facebook:1/c1', source: 'facebook:1', facts: { address: [fact(typed)] } })
  await until(() => expect(panel.text()).toContain('Now part of Phường An Hội Tây'))
  expect(panel.text()).toContain(typed)
  expect(useCustomer().facts.address?.map(({ value }) => value)).toEqual([typed])
  await db.customers.put({ id: 'facebook:1/c1', source: 'facebook:1', facts: { address: [fact('1051 Budapest, Nádor utca 7.')] } })
  await until(() => expect(panel.text()).not.toContain('Phường'))
})

it('S090 a list that cannot be read says nothing, and is asked for again', async () => {
  vi.resetModules()
  const fresh = await import('@/stores/units')
  vi.stubGlobal('fetch', async () => Promise.reject(new Error('gone')))
  expect(await fresh.placeOf('phường 12, quận Gò Vấp, TP.HCM')).toBeUndefined()
  vi.stubGlobal('fetch', async () => new Response(await readFile('public/units/vietnam.json', 'utf8')))
  expect(await fresh.placeOf('phường 12, quận Gò Vấp, TP.HCM')).toMatchObject({ country: 'VN', suggestions: ['Phường An Hội Tây, Thành phố Hồ Chí Minh'] })
})
