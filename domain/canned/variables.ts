import type { Values } from './values'
import { fold } from '../fold'
import { firstName, lastName } from './name'

type Read = (values: Values) => string | undefined

const reads = {
  'customer.name': ({ customer }) => customer.name,
  'customer.first_name': ({ customer }) => firstName(customer.name ?? '', customer.language),
  'customer.last_name': ({ customer }) => lastName(customer.name ?? '', customer.language),
  'customer.call_name': ({ customer }) => customer.address,
  'customer.phone': ({ customer }) => customer.phone,
  'customer.email': ({ customer }) => customer.email,
  'customer.address': ({ customer }) => customer.place,
  'customer.membership': ({ customer }) => customer.membership,
  'agent.name': ({ agent }) => agent.name,
  'agent.first_name': ({ agent }) => firstName(agent.name ?? ''),
  'shop.name': ({ shop }) => shop.name,
  'page.name': ({ page }) => page.name,
  'ticket.id': ({ ticket }) => ticket.id,
  'ticket.channel': ({ ticket }) => ticket.channelName ?? ticket.channel,
  'ticket.tags': ({ ticket }) => ticket.tags?.join(', '),
  'order.code': ({ order }) => order.code,
  'order.total': ({ order }) => order.total,
  'order.state': ({ order }) => order.state,
  'order.link': ({ order }) => order.link,
  'product.name': ({ product }) => product.name,
  'product.price': ({ product }) => product.price,
  'product.stock': ({ product }) => product.stock,
  'product.sku': ({ product }) => product.sku,
  'product.link': ({ product }) => product.link,
  'promotion.name': ({ promotion }) => promotion.name,
  'promotion.terms': ({ promotion }) => promotion.terms,
  'promotion.code': ({ promotion }) => promotion.code,
  'promotion.until': ({ promotion }) => promotion.until,
  'promotion.link': ({ promotion }) => promotion.link,
  'clipboard': ({ clipboard }) => clipboard,
  'selection': ({ selection }) => selection,
} as const satisfies Record<string, Read>

/** What stands between the braces for a value; its words are `variable.<name>` in the locales. */
export type Variable = keyof typeof reads

/** All of them, in the order in which a menu offers them. */
export const variables = Object.keys(reads) as Variable[]

export const isVariable = (path: string): path is Variable => Object.hasOwn(reads, path)

/** Other tools' words for ours, in front of the dot. */
const heads: Record<string, string> = {
  contact: 'customer',
  recipient: 'customer',
  client: 'customer',
  to: 'customer',
  user: 'agent',
  current_user: 'agent',
  from: 'agent',
  conversation: 'ticket',
}

/** Other words for ours. */
const aliases: Record<string, Variable> = {
  'customer.firstname': 'customer.first_name',
  'customer.lastname': 'customer.last_name',
  'customer.fullname': 'customer.name',
  'customer.full_name': 'customer.name',
  'customer.phone_number': 'customer.phone',
  'customer.kinship': 'customer.call_name',
  'customer.title': 'customer.call_name',
  'customer.place': 'customer.address',
  'customer.code': 'customer.membership',
  'agent.firstname': 'agent.first_name',
  'agent.full_name': 'agent.name',
  'ticket.display_id': 'ticket.id',
  'order.number': 'order.code',
}

const customHead = 'customer.custom.'

/** A path as ours is written: `contact.firstName` is `customer.first_name`; what nobody knows stays as it is. */
export function canonical(path: string): string {
  const [head = '', ...rest] = path.trim().replace(/([a-z])([A-Z])/g, '$1_$2').split('.').map(part => part.trim())
  const ours = [heads[head.toLowerCase()] ?? head.toLowerCase(), ...rest].join('.')
  const custom = /^customer\.custom(?:_attributes?|_fields?)?\.(.+)$/i.exec(ours)
  if (custom) return `${customHead}${custom[1]}`
  const plain = ours.toLowerCase()
  return aliases[plain] ?? (isVariable(plain) ? plain : path.trim())
}

/** What several lines long may be: all else is one line. */
export const isLong = (path: string) => path === 'clipboard' || path === 'selection'

/** The value of a canonical path; nothing when it is not known, also when it is only white space. */
export function valueOf(path: string, values: Values): string | undefined {
  const read = isVariable(path) ? reads[path](values) : customOf(path, values)
  const text = isLong(path) ? read?.replaceAll('\r\n', '\n').trim() : read?.replace(/\s+/g, ' ').trim()
  return text === '' ? undefined : text
}

function customOf(path: string, { customer }: Values): string | undefined {
  if (!path.startsWith(customHead)) return undefined
  const name = fold(path.slice(customHead.length).replaceAll('_', ' '))
  return Object.entries(customer.custom ?? {}).find(([field]) => fold(field.replaceAll('_', ' ')) === name)?.[1]
}
