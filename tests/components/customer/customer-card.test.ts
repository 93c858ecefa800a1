// @vitest-environment happy-dom
import type { Fact } from '@/domain/customer'
import { expect, it, vi } from 'vitest'
import CustomerPanel from '@/components/customer/CustomerPanel.vue'
import { useCustomer } from '@/stores/customer/customer'
import { useTicket } from '@/stores/ticket'
import { db } from '@/sync/db'
import { lead } from '../../make'
import { enter, until, words } from '../ticket/ticket-room'

const me = 'facebook:1/c1'
const fact = (value: string, changes: Partial<Fact> = {}): Fact => ({ id: value, value, from: 'typed', by: 'ana', at: Date.now(), ...changes })
const typed = async () => (await db.outbox.toArray()).flatMap(row => row.action === 'fact' ? [row.input] : [])

/** The card of Lan, of whom this is known. */
async function card(facts: Record<string, Fact[]>, room: Parameters<typeof enter>[1] = {}) {
  const panel = await enter(CustomerPanel, room)
  await db.customers.put({ id: me, source: 'facebook:1', facts: { name: [fact('Lan', { from: 'channel' })], ...facts } })
  await until(() => expect(useCustomer().facts.name?.[0]?.value).toBe('Lan'))
  return panel
}
async function fill(panel: Awaited<ReturnType<typeof card>>, button: string, label: string, value: string) {
  await panel.get(`[aria-label="${button}"]`).trigger('click')
  await panel.get(`form [aria-label="${label}"]`).setValue(value)
  await panel.get('form').trigger('submit')
}

it('S028 five phones stand on the card, the last with a way to add another', async () => {
  const panel = await card({ phone: [1, 2, 3, 4, 5].map(n => fact(`090000000${n}`)) })
  await until(() => expect(panel.findAll('[aria-label="Edit: Phone"]')).toHaveLength(5))
  expect(panel.findAll('[aria-label="Add another: Phone"]')).toHaveLength(1)
})

it('S028 a number is shown as typed, with its E.164 only where that is written in another way', async () => {
  const panel = await card({ phone: [fact('0903.123.456', { e164: '+84903123456' }), fact('+84 987 654 321', { e164: '+84987654321' })] })
  await until(() => expect(panel.text()).toContain('+84903123456'))
  expect(panel.text()).not.toContain('+84987654321')
})

it('S123 one of two values is emptied: it alone is not known any more', async () => {
  const panel = await card({ email: [fact('a@b.vn', { id: '1' }), fact('c@d.vn', { id: '2' })] })
  await until(() => expect(panel.findAll('[aria-label="Edit: E-mail"]')).toHaveLength(2))
  await fill(panel, 'Edit: E-mail', 'E-mail', '')
  await until(() => expect(useCustomer().facts.email?.map(({ value }) => value)).toEqual(['c@d.vn']))
})

it('S122 a value that the server dropped in a merge says that it is in this browser alone, one beside the server\'s own that it is kept there', async () => {
  const panel = await card({ email: [fact('a@b.vn', { there: 'own' }), fact('c@d.vn', { there: 'left' }), fact('e@f.vn', { there: 'more' })] })
  await until(() => expect(panel.text()).toMatch(/c@d\.vn[^@]*only in this browser[^@]*merged there.*e@f\.vn[^@]*as a further one/))
})

it('S030 a membership id that somebody has is refused with the name, keeps its zeros, and what was typed stays', async () => {
  await db.customers.clear()
  const panel = await card({})
  await db.customers.put({ id: 'facebook:1/c9', source: 'facebook:1', facts: { name: [fact('Minh')], membership: [fact('007')] }, keys: ['membership:007'] })
  await fill(panel, 'Add: Membership', 'Membership', '0 07')
  await until(() => expect(panel.get('[role=alert]').text()).toBe('Minh has this membership number already. It can be given once only.'))
  expect(await typed()).toEqual([])
  await panel.get('form input').setValue('0070')
  await panel.get('form').trigger('submit')
  await until(async () => expect(await typed()).toMatchObject([{ field: 'membership', value: '0070' }]))
})

it('S029 S122 an e-mail address in capital letters and with a plus tag is kept as it was typed, and is the same as in small ones', async () => {
  const panel = await card({})
  await fill(panel, 'Add: E-mail', 'E-mail', ' Lan.Nguyen+Shop@Example.COM ')
  await until(async () => expect(await typed()).toMatchObject([{ field: 'email', value: 'Lan.Nguyen+Shop@Example.COM' }]))
  await until(() => expect(panel.find('[aria-label="Add another: E-mail"]').exists()).toBe(true))
  await fill(panel, 'Add another: E-mail', 'E-mail', 'lan.nguyen+shop@example.com')
  await until(() => expect(panel.find('form').exists()).toBe(false))
  expect(useCustomer().facts.email).toHaveLength(1)
})

it('S030 the button beside a membership id copies it with its zeros', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  const panel = await card({ membership: [fact('000742')] })
  await until(() => expect(panel.find('[aria-label="Copy: Membership"]').exists()).toBe(true))
  await panel.get('[aria-label="Copy: Membership"]').trigger('click')
  await until(() => expect(write.mock.calls).toEqual([['000742']]))
  write.mockRestore()
})

it('S119 S120 opening a ticket shows the card: fields, notes on the customer and other conversations', async () => {
  const panel = await card({ 'address': [fact('12 Lê Lợi')], 'own:a': [fact('M')] }, { others: [{ id: 'facebook:1/t_2', snippet: 'Old talk', status: 'closed', reason: 'resolved' }] })
  await db.ownFields.put({ id: 'own:a', name: 'Size', type: 'text', order: 0 })
  await until(() => expect(panel.text()).toContain('Size: M'))
  await until(() => expect(panel.findAll('h3').map(title => title.text().replace(/\s+\d+$/, ''))).toEqual(expect.arrayContaining(['Notes on the customer', 'Other conversations'])))
  expect(panel.text()).toContain('12 Lê Lợi')
  expect(panel.text()).not.toContain('undefined')
})

it('S027 a name typed with its accents apart is the name that stands there already', async () => {
  const panel = await card({})
  await fill(panel, 'Edit: Name', 'Name', 'Nguyễn Ngọc Ánh'.normalize('NFD'))
  await until(() => expect(useCustomer().facts.name?.[0]?.value.normalize('NFC')).toBe('Nguyễn Ngọc Ánh'))
  await until(() => expect(panel.find('[aria-label="Edit: Name"]').exists()).toBe(true))
  await fill(panel, 'Edit: Name', 'Name', 'Nguyễn Ngọc Ánh')
  await until(() => expect(panel.find('form').exists()).toBe(false))
  expect(useCustomer().facts.name).toHaveLength(1)
})

it.each(['👩‍🌾🌸', 'Ly', 'A'.repeat(300), 'مريم', '<img src=x onerror=alert(1)>'])('S027 the name %s is text like any other', async (name) => {
  const panel = await card({})
  await fill(panel, 'Edit: Name', 'Name', name)
  await until(() => expect(panel.find('.value.name, .value').text()).toContain(name))
  expect(panel.find('.value img').exists()).toBe(false)
})

it('S031 each type of the shop\'s own fields is filled in its own way, and a deleted one is gone with its value kept', async () => {
  const panel = await card({ 'own:z': [fact('gone')] })
  await db.ownFields.bulkPut([
    { id: 'own:a', name: 'Size', type: 'list', choices: ['S', 'M'], order: 0 },
    { id: 'own:b', name: 'Wholesale', type: 'check', order: 1 },
    { id: 'own:c', name: 'Birthday', type: 'date', order: 2 },
    { id: 'own:d', name: 'Discount', type: 'number', order: 3 },
    { id: 'own:e', name: 'Profile', type: 'link', order: 4 },
  ])
  await until(() => expect(panel.text()).toContain('Profile: Not known'))
  expect(panel.text()).not.toContain('gone')
  for (const [label, value] of [['Size', 'M'], ['Wholesale', 'yes'], ['Birthday', '1990-05-04'], ['Discount', '12,5'], ['Profile', 'https://shop.example/lan']] as const) {
    await fill(panel, `Add: ${label}`, label, value)
    await until(() => expect(panel.find('form').exists()).toBe(false))
  }
  await until(() => expect(panel.text().replaceAll(/\s+/g, ' ')).toMatch(/Size: M.*Wholesale: Yes.*Birthday: May 4, 1990.*Discount: 12,5.*https:\/\/shop\.example\/lan/))
  await fill(panel, 'Edit: Profile', 'Profile', 'javascript:alert(1)')
  expect(panel.get('[role=alert]').text()).toContain('A link begins with')
})

it('S126 a note on the customer is not a note on the ticket: author and time, changed by whoever wrote it', async () => {
  const panel = await card({})
  await db.customerNotes.put({ id: 'n', customer: me, by: 'ben', at: Date.now(), text: 'Calls late' })
  await until(() => expect(panel.text()).toContain('Calls late'))
  expect(panel.text()).toContain('Ben · ')
  expect(panel.find('[aria-label="Edit the note on the customer"]').exists()).toBe(false)
  await panel.get('[aria-label="Add a note on the customer"]').trigger('click')
  await panel.get('textarea').setValue('Has a dog')
  await panel.get('.section form').trigger('submit')
  await until(() => expect(panel.text()).toContain('You · '))
  expect((await db.outbox.toArray()).map(({ action }) => action)).toContain('customerNote')
})

it('S126 a supervisor may change what a colleague noted', async () => {
  const panel = await card({}, { me: lead })
  await db.customerNotes.put({ id: 'n', customer: me, by: 'ben', at: Date.now(), text: 'Calls late' })
  await until(() => expect(panel.find('[aria-label="Edit the note on the customer"]').exists()).toBe(true))
})

it('S127 every other conversation stands there, and is opened to be read only', async () => {
  const panel = await card({}, { others: [{ id: 'facebook:1/t_2', snippet: 'Old talk', status: 'closed', reason: 'resolved' }, { id: 'facebook:1/t_3', customer: 'facebook:1/c2', name: 'Minh', snippet: 'Not hers' }] })
  await until(() => expect(panel.text()).toContain('Old talk'))
  expect(panel.text()).not.toContain('Not hers')
  await panel.get('.list-row').trigger('click')
  await until(() => expect(useTicket().id).toBe('facebook:1/t_2'))
  expect([useTicket().peeking, (await db.outbox.toArray()).length]).toEqual([true, 0])
})

it.each([
  ['S124 a place that nobody knows is said to be unknown', { device: 'Firefox 145, Windows 11' }, 'Location: Not known', 'Firefox 145, Windows 11'],
  ['S124 a language told by its code is named', { location: 'Cardiff', language: 'pt_BR' }, 'Brazilian Portuguese'],
  ['S124 and shown as it was told where it is no code', { location: 'Cardiff', language: 'Welsh, mostly' }, 'Welsh, mostly'],
  ['S125 a very long user agent is shown whole', { location: 'Budapest, HU', device: `Mozilla/5.0 ${'x'.repeat(500)}` }, 'Budapest, HU', 'x'.repeat(500)],
  ['S120 a company, names elsewhere and what somebody wrote about them have a row each', { company: 'Lamp & Co', elsewhere: 'instagram: nora.p', about: 'Prefers e-mail' }, 'Lamp & CoCompany', 'instagram: nora.pKnown as', 'Prefers e-mailAbout'],
  ['S128 an ad is what they came from, its address pressable', { referrer: 'Brass lamp sale · https://fb.me/brass' }, 'Brass lamp sale · https://fb.me/brassCame from'],
])('%s', async (_, visitor, ...shown) => {
  await card({}, { ticket: { visitor } })
  for (const text of shown) await until(() => expect(words()).toContain(text))
})

it('S125 a channel that tells nothing has no such section', async () => {
  await card({})
  expect(words()).not.toContain('What the channel knows')
})

it('S138 the number of a card is never kept, neither in a field nor in a note', async () => {
  const panel = await card({})
  await fill(panel, 'Add: Address', 'Address', 'Visa 4111 1111 1111 1111')
  await until(async () => expect(await typed()).toHaveLength(1))
  await useCustomer().note(undefined, 'pays with 4111 1111 1111 1111')
  expect(JSON.stringify(await db.outbox.toArray())).not.toContain('4111')
})
