import * as v from 'valibot'
import { expect, it } from 'vitest'
import { attachmentsOf } from '@/connectors/facebook/attachments'
import { message } from '@/connectors/facebook/schema'

const read = (raw: object) => attachmentsOf(v.parse(message, { id: 'm_1', ...raw }))
const at = { lat: 10.7721, lng: 106.6983 }
const bing = 'https://www.bing.com/maps/default.aspx?v=2&pc=FACEBK&mid=8100&where1=10.7721%2C+106.6983&FORM=FBKPL1&mkt=en-US'
const wrapped = `https://l.facebook.com/l.php?u=${encodeURIComponent(bing)}&h=AT0invented&s=1`
const shared = (link: string) => ({ shares: { data: [{ link, name: 'Pinned Location' }] } })
const card = (url: string) => ({ attachments: { data: [{ id: '1', generic_template: { title: 'Lan’s Location', subtitle: 'Quận 1', cta: { url } } }] } })

it.each([
  ['behind Facebook’s redirect', shared(wrapped), 'Pinned Location'],
  ['as a bare link', shared(bing), 'Pinned Location'],
  ['as a card with a button', card(wrapped), 'Lan’s Location'],
])('S092 a shared pin is a location: %s', (_, raw, title) => {
  expect(read(raw)).toMatchObject([{ kind: 'location', at, title, url: bing }])
})

it.each([
  ['a map without coordinates', 'https://maps.app.goo.gl/abc123'],
  ['a redirect to something else', `https://l.facebook.com/l.php?u=${encodeURIComponent('https://example.com/?q=10.7721,106.6983')}`],
  ['a redirect to nothing', 'https://l.facebook.com/l.php?h=AT0'],
  ['a redirect of somebody else', `https://evil.example/l.php?u=${encodeURIComponent(bing)}`],
])('S092 %s stays the link that it is', (_, link) => {
  expect(read(shared(link))).toMatchObject([{ kind: 'link', url: link }])
})
