import type { ShopSession } from '@/connectors/shop'
import type { ShopCheck } from '@/domain/shop/check'
import * as v from 'valibot'
import { withShop } from '@/domain/shop/ware'
import { mayCarryKey } from '../ask'
import { faultOf } from '../fault-of'
import { call } from './call'
import { list, named } from './schema'

const query = `query { me { channels { code permissions } } activeChannel { code defaultCurrencyCode } stockLocations(options: { take: 100 }) { totalItems items { id name } } }`
const answer = v.object({
  me: v.nullish(v.object({ channels: v.array(v.object({ code: v.string(), permissions: v.array(v.string()) })) })),
  activeChannel: v.object({ code: v.string(), defaultCurrencyCode: v.string() }),
  stockLocations: list(named),
})

/** What works with this address and key. Never throws, and never writes: it asks what the role may do. */
export async function check(session: ShopSession): Promise<ShopCheck> {
  const { shop } = session
  if (!mayCarryKey(shop.baseUrl)) return { fault: 'https' }
  try {
    const { me, activeChannel, stockLocations } = await call(session, query, {}, answer)
    const permissions = new Set(me?.channels.flatMap(channel => channel.permissions))
    const may = (name: string) => permissions.has('SuperAdmin') || permissions.has(name)
    const writes = may('CreateOrder') && may('UpdateOrder')
    return {
      ...(writes ? {} : { warning: 'readOnly' as const }),
      currency: activeChannel.defaultCurrencyCode,
      locations: stockLocations.items.map(({ id, name }) => ({ id: withShop(shop.id, id), name })),
      caps: { stockByLocation: true, promotions: may('ReadPromotion'), orders: may('ReadOrder') && may('ReadCustomer'), createOrder: writes, payLink: writes && Boolean(shop.linkTemplate), paidSignal: may('ReadOrder'), partSignal: may('ReadOrder'), delta: may('ReadOrder') },
    }
  }
  catch (error) {
    return { fault: faultOf(error) }
  }
}
