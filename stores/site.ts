import { defineStore } from 'pinia'
import { computed, onScopeDispose, ref, watch } from 'vue'
import { connectors } from '@/connectors'
import { isBlocked, patternOf, siteOf } from '@/domain/site'
import { watchFront } from '@/platform/tabs'
import { useShutPage } from './shut-page'
import { useSites } from './sites'

/** Whether the `/` menu may work in a page. `unseen`: the browser does not say which page it is, so it may not. */
export type SiteState = 'none' | 'unseen' | 'asked' | 'allowed' | 'blocked'

/** The page beside the panel. */
export const useSite = defineStore('site', () => {
  const sites = useSites()
  const address = ref<string>()
  const isSeen = ref(false)
  /** Sites the agent does not want to be asked about, as long as the panel is open. */
  const later = ref<string[]>([])
  onScopeDispose(watchFront((now) => {
    address.value = now
    isSeen.value = true
  }))

  const name = computed(() => siteOf(address.value) ?? '')
  const state = computed<SiteState>(() => {
    if (!isSeen.value) return 'none'
    if (address.value === undefined) return 'unseen'
    if (name.value === '') return 'none'
    if (isBlocked(address.value, sites.blocked)) return 'blocked'
    return sites.allows(address.value) ? 'allowed' : 'asked'
  })
  const page = useShutPage()
  watch(state, now => (page.isShut = now === 'asked' || now === 'unseen' || now === 'blocked'), { immediate: true })
  /** A channel's own inbox, where the extension does more than on other pages. */
  const isInbox = computed(() => Object.values(connectors).some(({ inbox }) => inbox?.address(address.value ?? '') !== undefined))
  const isLater = computed(() => later.value.includes(name.value))
  const putOff = () => void later.value.push(name.value)

  /** Must be called in the click itself. */
  function allow(): Promise<boolean> {
    const pattern = patternOf(address.value)
    return pattern === undefined ? Promise.resolve(false) : sites.allow([pattern])
  }
  function unblock() {
    for (const host of sites.blocked.filter(host => isBlocked(address.value, [host]))) sites.unblock(host)
  }
  return { state, name, isInbox, isLater, putOff, allow, unblock }
})
