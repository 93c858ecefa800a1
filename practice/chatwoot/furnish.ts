import type { Contact, Inbox, Office, Staff } from './office'
import { nextId } from './office'

const inboxes: Inbox[] = [
  { id: 31, name: 'Shop website chat', type: 'Channel::WebWidget', csat: { unless: ['abandoned'] }, portal: 'lamp-shop' },
  { id: 32, name: 'Orders e-mail', type: 'Channel::Email' },
  { id: 33, name: 'WhatsApp line', type: 'Channel::Whatsapp', provider: 'whatsapp_cloud' },
  { id: 34, name: 'Marketplace bridge', type: 'Channel::Api' },
  { id: 35, name: 'Lamp Shop page', type: 'Channel::FacebookPage' },
  { id: 36, name: 'Lamp Shop on Instagram', type: 'Channel::Instagram' },
  { id: 37, name: 'Lamp Shop on Telegram', type: 'Channel::Telegram' },
]

function person(staff: Pick<Staff, 'id' | 'name' | 'email' | 'role'>): Staff {
  return {
    ...staff,
    password: `lamp-${staff.id}`,
    token: `PRACTICE_TOKEN_${staff.id}`,
    pubsub: `PRACTICE_PUBSUB_${staff.id}`,
    availability: 'online',
    autoOffline: true,
    pingedAt: 0,
    inboxes: inboxes.map(({ id }) => id),
  }
}

export const mai = person({ id: 11, name: 'Mai Lindqvist', email: 'mai@lampshop.example', role: 'agent' })
export const otto = person({ id: 12, name: 'Otto Brandt', email: 'otto@lampshop.example', role: 'agent' })
export const sue = person({ id: 13, name: 'Sue Okafor', email: 'sue@lampshop.example', role: 'administrator' })

/** A shop with three people, seven inboxes and nobody who has written yet. */
export function newOffice(host = 'desk.lampshop.example'): Office {
  return {
    host,
    version: '4.15.1',
    account: { id: 7, name: 'Lamp Shop' },
    serial: 70_000,
    changes: 0,
    agents: [mai, otto, sue].map(agent => ({ ...agent })),
    inboxes: inboxes.map(inbox => ({ ...inbox })),
    teams: [{ id: 5, name: 'first line', members: [11, 12] }, { id: 6, name: 'escalations', members: [13] }],
    labels: [
      { id: 3, title: 'refund', color: '#E11D48' },
      { id: 4, title: 'vip', color: '#F59E0B' },
      { id: 9, title: 'abandoned', color: '#64748B' },
    ],
    contacts: [],
    talks: {},
    canned: [
      { id: 21, code: 'hello', content: 'Hello {{contact.first_name}}, how can we help?', at: 1_781_000_000_000 },
      { id: 22, code: 'refund-steps', content: 'A refund takes **3 to 5** working days.', at: 1_781_100_000_000 },
    ],
    attributes: [
      { id: 1, name: 'Membership ID', key: 'membership_id', type: 'text', model: 'contact_attribute', values: [] },
      { id: 2, name: 'Loyalty tier', key: 'loyalty_tier', type: 'list', model: 'contact_attribute', values: ['silver', 'gold'] },
      { id: 3, name: 'Order number', key: 'order_number', type: 'text', model: 'conversation_attribute', values: [] },
      { id: 4, name: 'Recording', key: 'recording', type: 'link', model: 'conversation_attribute', values: [] },
    ],
    notices: [],
    notes: [],
    blobs: {},
    quirks: { dropsToken: false, perMinute: 3000, notChatwoot: false, mfa: false },
  }
}

/** Somebody the shop has not met yet. */
export function meet(office: Office, name: string, at: number, known: Partial<Contact> = {}): Contact {
  const id = nextId(office)
  const contact: Contact = { id, name, email: null, phone: null, identifier: null, blocked: false, online: false, more: {}, custom: {}, createdAt: at, activeAt: at, ...known }
  office.contacts.push(contact)
  office.changes += 1
  return contact
}
