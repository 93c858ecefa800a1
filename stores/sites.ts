import { defineStore } from 'pinia'
import { computed, onScopeDispose, ref } from 'vue'
import { covers, everySite, hostTyped, nameOfPattern } from '@/domain/site'
import { askToReach } from '@/platform/permissions'
import { insertKeys } from '@/platform/shortcut'
import { sitesAllowed, sitesKept, takeBack, watchSites } from '@/platform/sites'
import { useSession } from './session'

/** A site as the settings list it: what it is called, and the patterns that stand for it. */
export interface Site { name: string, patterns: string[], kept: boolean }

/** Where the pages may carry the `/` menu: what the browser has granted, and what the agent blocks. */
export const useSites = defineStore('sites', () => {
  const session = useSession()
  const granted = ref<string[]>([])
  const keys = ref('')
  const kept = sitesKept()

  const refresh = async () => {
    granted.value = await sitesAllowed()
  }
  // A browser that does not answer counts as having granted nothing.
  const look = () => void refresh().catch(() => {})
  look()
  onScopeDispose(watchSites(look))
  insertKeys().then(now => (keys.value = now)).catch(() => {})

  const all = computed(() => everySite.every(pattern => granted.value.includes(pattern)))
  const list = computed<Site[]>(() => {
    const named = granted.value.flatMap(pattern => nameOfPattern(pattern) === undefined ? [] : [{ pattern, name: nameOfPattern(pattern) ?? '' }])
    return [...new Set(named.map(({ name }) => name))].sort().map((name) => {
      const patterns = named.filter(site => site.name === name).map(({ pattern }) => pattern)
      return { name, patterns, kept: patterns.some(pattern => kept.includes(pattern)) }
    })
  })
  const allKept = kept.some(pattern => everySite.includes(pattern))
  const allows = (address: string) => granted.value.some(pattern => covers(pattern, address))

  /** Must be called in the click itself. Resolves with whether the sites are allowed now. */
  const allow = (patterns: string[]): Promise<boolean> => askToReach(patterns).catch(() => false)
  const remove = (patterns: string[]): Promise<boolean> => takeBack(patterns).catch(() => false)

  const blocked = computed(() => session.settings.blockedSites)
  /** Puts a site on the block list, or says why not. */
  function block(typed: string): 'notAnAddress' | 'already' | undefined {
    const host = hostTyped(typed)
    if (host === undefined) return 'notAnAddress'
    if (blocked.value.includes(host)) return 'already'
    void session.set('blockedSites', [...blocked.value, host].sort())
  }
  const unblock = (host: string) => void session.set('blockedSites', blocked.value.filter(other => other !== host))

  return { list, all, allKept, keys, blocked, allows, allow, remove, block, unblock }
})
