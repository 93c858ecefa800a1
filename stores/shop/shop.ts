import type { Ware } from '@/domain/shop/ware'
import type { FreshWare } from '@/sync/shop/shop-rows'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { groupBy } from '@/domain/group'
import { freshened } from '@/domain/shop/ware'
import { useLive } from '@/stores/live/live'
import { freshOf } from '@/sync/shop/shop-live'
import { firstWares, searchWares, waresOfProduct, warmUpWares } from '@/sync/shop/shop-search'
import { useShopFresh } from './shop-fresh'
import { useShopHere } from './shop-here'

/** What a search found of one product: the variants that fit, the best first. */
export interface Shelf {
  product: Ware['product']
  wares: Ware[]
}

const nothingRead = new Map<string, FreshWare>()

/** The product search (S084): what is typed, what was found, and what was read anew of what is in sight. */
export const useShop = defineStore('shop', () => {
  const here = useShopHere()
  const fresh = useShopFresh()
  const words = ref('')
  const found = shallowRef<Ware[]>([])
  /** The words and the shop that `found` answers. */
  const answered = ref('')
  const question = computed(() => `${here.current?.id ?? ''} ${words.value}`)
  /** Changes with the catalogue, so that an open search shows what came in. */
  const told = computed(() => here.current?.listing?.done ?? here.current?.syncedAt)

  let asked = 0
  watch([question, told], async () => {
    const shop = here.current?.id
    const mine = ++asked
    const text = words.value.trim()
    const asking = question.value
    const wares = shop === undefined ? [] : await (text === '' ? firstWares(shop) : searchWares(shop, text))
    // A slow answer to an earlier keystroke is no answer any more.
    if (mine !== asked) return
    found.value = wares
    answered.value = asking
  }, { immediate: true })

  watch(() => here.current?.id, () => {
    words.value = ''
  })

  /** The product whose card is open, with all its variants. */
  const openedId = ref<string>()
  const siblings = shallowRef<Ware[]>([])
  watch([openedId, told], async ([id]) => {
    const wares = id === undefined ? [] : await waresOfProduct(id)
    if (openedId.value === id) siblings.value = wares
  })
  watch(found, (wares) => {
    openedId.value = wares[0]?.product.id
  })

  const inSight = ref<string[]>([])
  const watched = computed(() => [...new Set([...inSight.value, ...siblings.value.map(ware => ware.variant.id)])])
  const read = useLive(() => watched.value, freshOf, nothingRead)
  const renewed = (ware: Ware) => freshened(ware, read.value.get(ware.variant.id))

  const shelves = computed<Shelf[]>(() => [...groupBy(found.value, ({ product }) => product.id).values()].flatMap((wares) => {
    const product = wares[0]?.product
    return product ? [{ product, wares: wares.map(renewed) }] : []
  }))
  const opened = computed(() => siblings.value.filter(({ product }) => product.id === openedId.value).map(renewed))

  fresh.follow(() => [...opened.value, ...shelves.value.flatMap(({ wares }) => wares).filter(({ variant }) => inSight.value.includes(variant.id))])

  /** A variant with what was read of it just now. */
  async function newest(ware: Ware): Promise<Ware> {
    return freshened(ware, (await freshOf([ware.variant.id])).get(ware.variant.id))
  }

  const isAnswered = computed(() => answered.value === question.value)
  const clear = () => {
    words.value = ''
  }
  return { words, isAnswered, found, shelves, openedId, opened, inSight, newest, clear, warmUp: warmUpWares }
})
