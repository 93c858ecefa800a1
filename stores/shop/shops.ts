import type { ConnectedShop } from '@/domain/shop/shop'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useLive } from '@/stores/live/live'
import { useSession } from '@/stores/session'
import { useSources } from '@/stores/sources'
import { db } from '@/sync/db'

/** The connected shops, and which of them belongs to which Page. */
export const useShops = defineStore('shops', () => {
  const session = useSession()
  const sources = useSources()
  const rows = useLive<string, ConnectedShop[] | undefined>(() => 'all', () => db.shops.toArray(), undefined)
  const list = computed(() => rows.value ?? [])
  const byId = (id: string) => list.value.find(shop => shop.id === id)

  /** Shops for a source's customers: invented customers are never offered real goods, nor real ones invented goods. */
  function fitting(source: string): ConnectedShop[] {
    const isPractice = sources.byId(source)?.practice ?? false
    return list.value.filter(({ connector }) => (connector === 'practice') === isPractice)
  }
  /** The shop chosen for a Page, else the one of the same name, else the first. */
  function shopFor(source: string): ConnectedShop | undefined {
    const fit = fitting(source)
    const called = sources.byId(source)?.name
    return fit.find(({ id }) => id === session.settings.shopOf[source]) ?? fit.find(({ name }) => name === called) ?? fit[0]
  }
  const choose = (source: string, shop: string) => session.set('shopOf', { ...session.settings.shopOf, [source]: shop })

  const isKnown = computed(() => rows.value !== undefined)

  return { list, isKnown, byId, fitting, shopFor, choose }
})
