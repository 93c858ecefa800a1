// @vitest-environment happy-dom
import type { Roster } from '@/connectors/roster'
import { expect, it } from 'vitest'
import CustomerAttributes from '@/components/customer/CustomerAttributes.vue'
import { db } from '@/sync/db'
import { source, ticket } from '../../make'
import { enter, until } from '../ticket/ticket-room'

const desk = source({ id: 'chatwoot:7@d', connector: 'chatwoot', account: '7@d', address: 'https://d.example', me: '11' })
const attributes: Roster['attributes'] = [
  { key: 'plan', name: 'Plan', of: 'customer', type: 'list', values: ['silver', 'gold'] },
  { key: 'vat', name: 'VAT number', of: 'customer', type: 'text', values: [], pattern: '/^[A-Z]{2}\\d+$/' },
  { key: 'visits', name: 'Visits', of: 'customer', type: 'number', values: [] },
  { key: 'since', name: 'Customer since', of: 'customer', type: 'date', values: [] },
  { key: 'news', name: 'Newsletter', of: 'customer', type: 'checkbox', values: [] },
  { key: 'recording', name: 'Recording', of: 'ticket', type: 'link', values: [] },
]

/** The fields of a ticket on that server, with these values there. */
const none = { inbox: 0, unassigned: 0, escalated: 0, open: 0, closed: 0 }
async function shown(custom: Record<string, string> = {}) {
  const open = ticket({ id: 'chatwoot:7@d/1', source: desk.id, page: desk.id, customer: `${desk.id}/c1`, channel: 'web', assignee: 'ana', visitor: { custom } })
  const view = await enter(CustomerAttributes, { ticket: open }, { props: { ticket: open } })
  await db.sources.put(desk)
  await db.rosters.put({ source: desk.id, at: 1, members: [], crews: [], inboxes: [], labels: [], templates: [], attributes, countedAt: 1, counts: none, known: none, me: { state: 'online', autoOffline: true } })
  await until(() => expect(view.findAll('button').length).toBe(6))
  const row = (name: string) => view.findAll('.card-field').find(one => one.text().includes(name) || one.html().includes(`aria-label="${name}"`))!
  const edit = async (name: string) => row(name).find('button').trigger('click')
  const fill = async (value: string) => {
    await view.find('form input, form select').setValue(value)
    await view.find('form').trigger('submit')
  }
  const asked = async () => (await db.outbox.toArray()).map(({ input }) => input)
  return { view, row, edit, fill, asked }
}

it('S120: each field of the shop stands there with its value in words, or as not known', async () => {
  const { row } = await shown({ plan: 'gold', news: 'true', visits: '3', since: '2026-03-01T00:00:00.000Z' })
  expect(['Plan', 'Newsletter', 'Visits', 'VAT number'].map(name => row(name).find('.value').text())).toEqual(['gold', 'Yes', '3', 'VAT number: Not known'])
  expect(row('Customer since').find('.value').text()).toContain('2026')
})

it('S120: what a field held before its kind was changed on the server stands there as it was, and can be replaced', async () => {
  const { row, edit, fill, asked } = await shown({ plan: 'platinum', news: 'every month', visits: 'often', since: 'a while ago, in spring' })
  expect(['Plan', 'Newsletter', 'Visits', 'Customer since'].map(name => row(name).find('.value').text())).toEqual(['platinum', 'every month', 'often', 'a while ago, in spring'])
  await edit('Newsletter')
  await fill('yes')
  await until(async () => expect(await asked()).toMatchObject([{ key: 'news', type: 'check', value: 'yes' }]))
})

it('S129: a recording opens in a tab of its own and tells nothing of us; what is no web address is only words', async () => {
  const { row } = await shown({ recording: 'https://rec.example/1' })
  const { href, target, rel } = row('Recording').find('a').element as HTMLAnchorElement
  expect([href, target, rel]).toEqual(['https://rec.example/1', '_blank', 'noopener noreferrer nofollow'])
  const unsafe = await shown({ recording: 'javascript:alert(1)' })
  expect(unsafe.row('Recording').find('a').exists()).toBe(false)
})

it.each([['is not ready yet', ''], ['was never made', undefined]])('S129: a recording that %s is not known, and nothing is there to press', async (_, recording) => {
  const { row } = await shown({ visits: '3', ...(recording === undefined ? {} : { recording }) })
  expect(row('Recording').find('.value').text()).toBe('Recording: Not known')
  expect(row('Recording').find('a').exists()).toBe(false)
})

it.each([
  ['Visits', 'many', 'That is not a number.'],
  ['Recording', 'javascript:alert(1)', 'A link begins with https:// and has no spaces.'],
  ['VAT number', '12', 'This does not have the form that your shop asks for. The old value is kept.'],
])('S120: %s cannot become %s: it says why, and nothing is asked of the server', async (name, value, words) => {
  const { view, edit, fill, asked } = await shown()
  await edit(name)
  await fill(value)
  await until(() => expect(view.find('[role=alert]').text()).toBe(words))
  expect(await asked()).toEqual([])
})

it.each([
  ['Plan', 'gold', { of: 'customer', key: 'plan', type: 'list', value: 'gold' }],
  ['VAT number', 'DE12', { of: 'customer', key: 'vat', type: 'text', value: 'DE12' }],
  ['Newsletter', 'yes', { of: 'customer', key: 'news', type: 'check', value: 'yes' }],
  ['Customer since', '2026-05-01', { of: 'customer', key: 'since', type: 'date', value: '2026-05-01' }],
  ['Recording', 'https://rec.example/2', { of: 'ticket', key: 'recording', type: 'link', value: 'https://rec.example/2' }],
])('S120: %s becomes %s through the outbox', async (name, value, wish) => {
  const { view, edit, fill, asked } = await shown()
  await edit(name)
  await fill(value)
  await until(async () => expect(await asked()).toEqual([wish]))
  await until(() => expect(view.find('form').exists()).toBe(false))
})
