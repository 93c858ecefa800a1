import { defineStore } from 'pinia'
import { computed, onScopeDispose, ref } from 'vue'
import { nameOfPattern } from '@/domain/site'
import { mayNotify, takeBackNotify } from '@/platform/notify'
import { hostsAllowed, sitesKept, takeBack, watchSites } from '@/platform/sites'

/** What the browser allows beside writing in pages: fetching from hosts, showing notifications. All of it can be taken back. */
export const useLeave = defineStore('leave', () => {
  const granted = ref<string[]>([])
  const notifies = ref(false)
  const kept = sitesKept()
  const look = async () => {
    granted.value = await hostsAllowed().catch(() => [])
    notifies.value = await mayNotify().catch(() => false)
  }
  void look()
  onScopeDispose(watchSites(() => void look()))

  const hosts = computed(() => granted.value.map(pattern => ({ pattern, name: nameOfPattern(pattern) ?? pattern, kept: kept.includes(pattern) })))
  const again = async (done: Promise<boolean>) => {
    await done.catch(() => false)
    await look()
  }
  const removeHost = (pattern: string) => again(takeBack([pattern]))
  const removeNotify = () => again(takeBackNotify())

  return { hosts, notifies, removeHost, removeNotify }
})
