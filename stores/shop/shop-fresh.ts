import type { ShopTrouble } from '@/domain/shop/fault'
import type { Variant } from '@/domain/shop/model'
import type { Ware } from '@/domain/shop/ware'
import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import { isDue } from '@/domain/shop/age'
import { oldestOf } from '@/domain/shop/stock'
import { send } from '@/platform/messages'
import { useSession } from '@/stores/session'
import { useShopHere } from './shop-here'

/** After one that failed, the shop is left alone this long (ms). */
const pause = 60_000
/** As many variants are read at once (a page of every shop's own interface). */
const atOnce = 50

/** Reading price and stock anew: of what is in sight by itself, and of what is promised before it is (S084). */
export const useShopFresh = defineStore('shop-fresh', () => {
  const session = useSession()
  const here = useShopHere()
  /** Variants that are being read. */
  const reading = ref(new Set<string>())
  const trouble = ref<ShopTrouble>()
  const askedAt = new Map<string, number>()
  let restUntil = 0

  /** Nothing when the shop answered; else why it could not be asked, and what is shown stays as old as it says. */
  async function readNow(shop: string, variants: string[]): Promise<ShopTrouble | undefined> {
    reading.value = new Set([...reading.value, ...variants])
    for (const id of variants) askedAt.set(id, Date.now())
    try {
      trouble.value = await send('readWares', shop, variants)
    }
    catch {
      trouble.value = { fault: 'network' }
    }
    finally {
      reading.value = new Set([...reading.value].filter(id => !variants.includes(id)))
    }
    if (trouble.value) restUntil = Math.max(Date.now() + pause, trouble.value.until ?? 0)
    return trouble.value
  }

  const isStale = ({ variant, levels }: Ware) =>
    isDue(Math.max(oldestOf(levels) ?? 0, askedAt.get(variant.id) ?? 0), Date.now())

  /** Keeps what `wares` gives in step, as long as it is looked at. */
  function follow(wares: () => Ware[]) {
    watch([wares, () => session.now], async ([rows]) => {
      const shop = here.current
      if (!shop || !session.online || document.visibilityState === 'hidden' || Date.now() < restUntil) return
      const due = rows.filter(isStale).map(({ variant }) => variant.id).filter(id => !reading.value.has(id))
      if (due.length > 0) await readNow(shop.id, due.slice(0, atOnce))
    })
  }

  const isReading = (variant: Pick<Variant, 'id'>) => reading.value.has(variant.id)
  return { reading, trouble, readNow, follow, isReading }
})
