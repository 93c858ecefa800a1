import type { Promotion } from '@/domain/shop/model'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { grouped } from '@/domain/shop/validity'
import { useLive } from '@/stores/live/live'
import { useSession } from '@/stores/session'
import { db } from '@/sync/db'
import { useShopHere } from './shop-here'

/** The promotions of the shop beside the open ticket: running, starting soon, ended, by the clock of now (S085). */
export const usePromotions = defineStore('promotions', () => {
  const session = useSession()
  const here = useShopHere()
  const rows = useLive<string | undefined, Promotion[] | undefined>(
    () => here.current?.id,
    async shop => shop === undefined ? [] : db.promotions.where('shop').equals(shop).toArray(),
    undefined,
  )
  const list = computed(() => rows.value ?? [])
  const isKnown = computed(() => rows.value !== undefined)
  const groups = computed(() => grouped(list.value, session.now))
  /** When they were read (ms); nothing before that. */
  const fetchedAt = computed(() => list.value.length > 0 ? Math.min(...list.value.map(promotion => promotion.fetchedAt)) : undefined)

  return { list, isKnown, groups, fetchedAt }
})
