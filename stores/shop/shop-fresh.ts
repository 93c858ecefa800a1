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

/** How long (ms) a shop is left alone after a read failed. */
const pause = 60_000
/** Variants that are read in one go (a page of every shop's own interface). */
const atOnce = 50

/** Reads price and stock anew: automatically for what is in sight, and before anything is promised (S084). */
export const useShopFresh = defineStore('shop-fresh', () => {
  const session = useSession()
  const here = useShopHere()
  /** Variants that are being read. */
  const reading = ref(new Set<string>())
  const trouble = ref<ShopTrouble>()
  const askedAt = new Map<string, number>()
  let restUntil = 0

  /** Resolves with nothing when the shop answered, else with why it could not be asked; then what is shown keeps its age. */
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

  /** Keeps what `wares` returns fresh for as long as somebody looks at it. */
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
