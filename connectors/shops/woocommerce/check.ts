import type { ShopSession } from '@/connectors/shop'
import type { ShopCheck } from '@/domain/shop/check'
import * as v from 'valibot'
import { ask, mayCarryKey, parsed, plainText } from '../ask'
import { faultOf } from '../fault-of'
import { ShopProblem } from '../problem'
import { get, list, write } from './call'
import { everywhere } from './goods'
import { partPaid } from './orders'
import { anything, changed, orderTotals, site } from './schema'

const currency = v.object({ code: v.string() })

/** WordPress names a zone, or only an offset from UTC; the signs of `Etc/` zones are the other way round. */
function zoneOf({ timezone_string: zone, gmt_offset: offset }: v.InferOutput<typeof site>): string | undefined {
  if (zone) return zone
  const hours = Math.round(Number(offset))
  return Number.isNaN(hours) ? undefined : hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`
}

/** What is at the address: a WordPress with this shop in it, or something else. */
async function siteAt(session: ShopSession) {
  const { status, body } = await ask(session, `${session.shop.baseUrl}/wp-json/?_fields=name,timezone_string,gmt_offset,namespaces`, {})
  if (status >= 500) throw new ShopProblem('server')
  const found = parsed(site, body)
  if (found.namespaces.includes('wc/v3')) return found
  throw new ShopProblem(found.namespaces.some(name => name.startsWith('wc/')) ? 'old' : 'notThis')
}

/** API fact: a batch of nothing changes nothing, and a key that may only read is refused before it is looked at. */
async function mayWrite(session: ShopSession): Promise<boolean> {
  try {
    await write(session, 'POST', 'orders/batch', {}, anything)
    return true
  }
  catch (error) {
    if (error instanceof ShopProblem && error.trouble.fault === 'readOnly') return false
    if (error instanceof ShopProblem && error.trouble.fault === 'refused') return true
    throw error
  }
}

/**
 * Whether the shop tells part payments. API fact: they come from plugins, each with a status of its own; the report counts the orders of every
 * status that the shop knows. A key that may not see reports learns of none.
 */
async function tellsParts(session: ShopSession): Promise<boolean> {
  const { rows } = await list(session, 'reports/orders/totals', { _fields: 'slug' }, orderTotals)
  return rows.some(({ slug }) => partPaid.has(slug))
}

/** What works with this address and key. Never throws, and never writes. */
export async function check(session: ShopSession): Promise<ShopCheck> {
  const { shop } = session
  if (!mayCarryKey(shop.baseUrl)) return { fault: 'https' }
  try {
    const found = await siteAt(session)
    await list(session, 'products', { per_page: '1', _fields: 'id' }, changed)
    const writes = await mayWrite(session)
    const name = plainText(found.name ?? '') || shop.name
    const parts = await tellsParts(session).catch(() => false)
    const code = await get(session, 'data/currencies/current', { _fields: 'code' }, currency).then(({ code }) => code, () => undefined)
    return {
      ...(writes ? {} : { warning: 'readOnly' as const }),
      name,
      currency: code,
      timeZone: zoneOf(found),
      // API fact: an order made over the interface has no delivery line unless one is sent along.
      delivery: 'none',
      locations: [{ id: everywhere(shop.id), name }],
      caps: { stockByLocation: false, promotions: true, orders: true, createOrder: writes, payLink: writes, paidSignal: true, partSignal: parts, delta: true },
    }
  }
  catch (error) {
    return { fault: faultOf(error) }
  }
}
