import { defineStore } from 'pinia'
import { ref } from 'vue'
import { useShops } from './shops'

const urlOf = (text: string) => URL.canParse(text) ? new URL(text) : undefined

/**
 * Pictures of products come from wherever a shop keeps them, and loading one tells that host that somebody looks. A connected
 * shop's own host was allowed when it was connected; for any other the agent has to press, once while the panel is open.
 */
export const useShopPictures = defineStore('shop-pictures', () => {
  const shops = useShops()
  const pressed = ref(new Set<string>())

  const hostOf = (text: string) => urlOf(text)?.host ?? ''
  /** Only https is ever loaded, or what is here already. */
  const isLoadable = (text: string) => ['https:', 'data:', 'blob:'].includes(urlOf(text)?.protocol ?? '')
  function isAllowed(text: string) {
    if (!isLoadable(text)) return false
    const host = hostOf(text)
    return host === '' || pressed.value.has(host) || shops.list.some(({ baseUrl }) => hostOf(baseUrl) === host)
  }
  function allow(text: string) {
    pressed.value = new Set([...pressed.value, hostOf(text)])
  }
  return { hostOf, isLoadable, isAllowed, allow }
})
