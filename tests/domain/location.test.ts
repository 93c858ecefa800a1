import { describe, expect, it } from 'vitest'
import { locationsIn, locationsOf, mapOf, spell } from '@/domain/location'

const benThanh = { lat: 10.7721, lng: 106.6983 }
const budapest = { lat: 47.4979, lng: 19.0402 }
const points = (text: string) => locationsIn(text).map(({ at }) => at)

describe('S092 links of maps', () => {
  it.each([
    ['Google, a pin', 'https://www.google.com/maps?q=10.7721,106.6983'],
    ['Google, the old host', 'https://maps.google.com/?q=10.7721,106.6983&z=15'],
    ['Google, with a country', 'https://maps.google.com.vn/maps?ll=10.7721,106.6983'],
    ['Google, escaped comma', 'https://maps.google.com/maps?q=10.7721%2C106.6983'],
    ['Google, with a space', 'https://www.google.com/maps/search/?api=1&query=10.7721%2C%20106.6983'],
    ['Google, loc:', 'http://maps.google.com/maps?q=loc:10.7721,106.6983'],
    ['Google, the middle of the picture', 'https://www.google.com/maps/@10.7721,106.6983,17z'],
    ['Google, a search', 'https://www.google.com/maps/search/10.7721,+106.6983?entry=tts'],
    ['Google, a place: its pin, not the middle', 'https://www.google.com/maps/place/Ch%E1%BB%A3+B%E1%BA%BFn+Th%C3%A0nh/@10.7,106.6,17z/data=!4m6!3m5!1s0x0!8m2!3d10.7721!4d106.6983'],
    ['Google, the way there', 'https://www.google.com/maps/dir/?api=1&destination=10.7721,106.6983'],
    ['without https', 'maps.google.com/?q=10.7721,106.6983'],
    ['Apple', 'https://maps.apple.com/?ll=10.7721,106.6983&q=Pin'],
    ['Apple, a place', 'https://maps.apple.com/place?coordinate=10.7721,106.6983&name=Ben%20Thanh'],
    ['OpenStreetMap, a marker', 'https://www.openstreetmap.org/?mlat=10.7721&mlon=106.6983#map=15/10.7/106.6'],
    ['OpenStreetMap, the middle', 'https://www.openstreetmap.org/#map=17/10.7721/106.6983'],
    ['Waze', 'https://waze.com/ul?ll=10.7721%2C106.6983&navigate=yes'],
    ['Waze, live', 'https://www.waze.com/live-map/directions?to=ll.10.7721%2C106.6983'],
    ['Bing', 'https://www.bing.com/maps/default.aspx?v=2&pc=FACEBK&mid=8100&where1=10.7721%2C+106.6983&FORM=FBKPL1&mkt=en-US'],
    ['Bing, the middle', 'https://www.bing.com/maps?cp=10.7721~106.6983&lvl=16'],
    ['HERE', 'https://share.here.com/l/10.7721,106.6983'],
    ['geo:', 'geo:10.7721,106.6983'],
    ['geo: with an accuracy', 'geo:10.7721,106.6983;u=35'],
    ['geo: of Android', 'geo:0,0?q=10.7721,106.6983(Shop)'],
    ['a full stop behind it', 'Đây nhé https://maps.google.com/?q=10.7721,106.6983. Cảm ơn'],
    ['in brackets', '(https://maps.google.com/?q=10.7721,106.6983)'],
  ])('%s', (_, text) => {
    expect(points(text)).toEqual([benThanh])
  })

  it.each([
    ['https://maps.app.goo.gl/Xy12abCD34'],
    ['https://goo.gl/maps/abc123'],
    ['maps.app.goo.gl/Xy12abCD34?g_st=iz'],
    ['https://osm.org/go/4WIQ~7--'],
    ['https://waze.com/ul/hw3gvq'],
    ['https://maps.apple/p/abc'],
  ])('a short link has no coordinates, only itself: %s', (link) => {
    expect(locationsIn(`Giao chỗ này ${link}`)).toEqual([{ url: expect.stringMatching(/^https:/) }])
  })

  it.each([
    ['https://www.google.com/maps/place/Ch%E1%BB%A3+B%E1%BA%BFn+Th%C3%A0nh/', 'Chợ Bến Thành'],
    ['https://www.google.com/maps/search/?api=1&query=Jalan+Braga+10%2C+Bandung', 'Jalan Braga 10, Bandung'],
    ['https://maps.apple.com/?q=Deák+tér', 'Deák tér'],
  ])('the name of a place without coordinates is kept: %s', (link, name) => {
    expect(locationsIn(link)).toEqual([{ name, url: expect.stringMatching(/^https:/) }])
  })

  it.each([
    'https://www.google.com/search?q=10.7721,106.6983',
    'https://google.com.evil.example/maps?q=10.7721,106.6983',
    'https://maps.example/?q=10.7721,106.6983',
    'https://www.bing.com/search?q=maps',
    'https://goo.gl/abc',
    'https://maps.google.com.evil.example/?q=10.7721,106.6983',
    'geo:0,0',
    'geo:abc',
  ])('no map: %s', (text) => {
    expect(locationsIn(text).filter(({ url }) => url !== undefined)).toEqual([])
    expect(locationsIn(text).every(({ at }) => at === undefined)).toBe(true)
  })
})

describe('S092 coordinates in words', () => {
  it.each([
    ['10.7721, 106.6983'],
    ['Nhà em 10.7721,106.6983 nha'],
    ['10.7721 106.6983'],
    ['10,7721; 106,6983'],
    ['10,7721 106,6983'],
    ['lat: 10.7721, lng: 106.6983'],
    ['Lat 10.7721 Long 106.6983'],
    ['10.7721° N, 106.6983° E'],
    ['N 10.7721, E 106.6983'],
    ['106.6983 E, 10.7721 N'],
    ['10.7721\u200B,\u00A0106.6983'],
    ['(10.7721, 106.6983)'],
    ['10.7721, 106.6983 nếu tiện'],
    ['ở gần 10.7721, 106.6983 em ơi'],
    ['10.7721\n106.6983'],
  ])('decimal: %j', (text) => {
    expect(locationsIn(text)).toEqual([{ at: benThanh }])
  })

  it.each([
    ['10°46\'19.56"N 106°41\'53.88"E', benThanh],
    ['10° 46′ 19.56″ N, 106° 41′ 53.88″ E', benThanh],
    ['10°46’19.56”N 106°41’53.88”E', benThanh],
    ['10°46\'19.56\'\'N, 106°41\'53.88\'\'E', benThanh],
    ['N 10°46\'19.56" E 106°41\'53.88"', benThanh],
    ['106°41\'53.88"E 10°46\'19.56"N', benThanh],
    ['47°29.874\'N 19°2.412\'E', budapest],
    ['10º46\'19,56"N 106º41\'53,88"E', benThanh],
    ['33°52\'0"S 151°12\'0"E', { lat: -33.86667, lng: 151.2 }],
    ['40.7128° N, 74.0060° W', { lat: 40.7128, lng: -74.006 }],
  ])('degrees: %s', (text, { lat, lng }) => {
    const [found] = locationsIn(text)
    expect(found?.at?.lat).toBeCloseTo(lat, 4)
    expect(found?.at?.lng).toBeCloseTo(lng, 4)
    expect(found?.swapped).toBeUndefined()
  })

  it.each([
    ['106.6983, 10.7721'],
    ['https://maps.google.com/?q=106.6983,10.7721'],
  ])('the wrong order is put right, and said: %s', (text) => {
    expect(locationsIn(text)).toMatchObject([{ at: benThanh, swapped: true }])
  })

  it.each([
    ['neither can be a latitude', '106.6983, 110.7721'],
    ['off the Earth', '10.7721, 206.6983'],
    ['0, 0', '0.0000, 0.0000'],
    ['minutes above 59', '10°76\'19"N 106°41\'53"E'],
  ])('no place: %s', (_, text) => {
    expect(locationsIn(text)).toEqual([])
  })

  it.each([
    'Giá 120.000, 150.000',
    'giá 1.250.000, 2.450.000',
    '10.5, 12.5 kg',
    'Size 36.5, 37.5',
    '0912.345678, 0987.654321',
    '090.1234567, 091.2345678',
    '+84 912 345 678',
    'Order 10.2024, hẹn 20.11.2026',
    '12.11.2026 14.11.2026',
    '192.168.1.1, 10.0.0.1',
    'Máy 25°C, 30°C',
    'Nhiệt độ 25° 30',
    '4111 1111 1111 1111',
    'v1.12345.2, 3.4567.1',
    '3.14159',
    'geography: 10 apples, bing cherries',
  ])('what customers write and is no place: %s', (text) => {
    expect(locationsIn(text)).toEqual([])
  })
})

it('S092 nothing but https is ever a link to follow', () => {
  const [found] = locationsIn('javascript:alert(1)//maps.google.com/?q=1.12345,2.12345')
  expect(found?.url).toBe('https://maps.google.com/?q=1.12345,2.12345')
})

it('S092 the same place by link and in words is one; at most three of several', () => {
  expect(points('10.7721, 106.6983 https://maps.google.com/?q=10.7721,106.6983')).toEqual([benThanh])
  expect(points('1.1111,2.2222 3.3333,4.4444 5.5555,6.6666 7.7777,8.8888')).toHaveLength(3)
})

it('S092 a very long text costs next to nothing', () => {
  // The work of this process alone: a clock on the wall also counts what else the machine does.
  const began = process.cpuUsage()
  for (const part of ['1', '1.', '1.1', 'a.', '10.1234,', '1° ', '-', 'http://', 'maps.google.com/'.slice(0, 5)]) locationsIn(`10.77211, ${part.repeat(20_000 / part.length)}`)
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(500)
})

it('S092 a pin is a place; a link that is attached already is not shown twice', () => {
  const pin = { kind: 'location', at: benThanh, title: 'Chợ', url: 'https://www.bing.com/maps' } as const
  expect(locationsOf({ text: '', attachments: [pin] })).toEqual([{ at: benThanh, name: 'Chợ', url: pin.url }])
  expect(locationsOf({ text: 'https://maps.google.com/?q=10.7721,106.6983', attachments: [pin] })).toHaveLength(1)
  const short = 'https://maps.app.goo.gl/abc'
  expect(locationsOf({ text: short, attachments: [{ kind: 'link', url: short }] })).toEqual([])
})

it('S092 is spelled to the metre, and leads to a map of everybody', () => {
  expect(spell({ lat: 10.77212345, lng: 106.6983 })).toBe('10.77212, 106.6983')
  expect(mapOf(benThanh)).toBe('https://www.openstreetmap.org/?mlat=10.7721&mlon=106.6983#map=17/10.7721/106.6983')
})
