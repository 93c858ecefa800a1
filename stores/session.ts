import type { Settings } from '@/platform/settings'
import { useIntervalFn, useOnline } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, reactive, ref } from 'vue'
import { defaults, readSettings, watchSettings, writeSetting } from '@/platform/settings'
import { useRosters } from './rosters'

export type { Settings }

/** Who sits here and how they like it. Settings live in the browser's storage; this mirrors them. */
export const useSession = defineStore('session', () => {
  const rosters = useRosters()
  const settings = reactive<Settings>({ ...defaults })
  const ready = ref(false)
  const online = useOnline()

  /** The time as the panel shows it: waits and countdowns need no finer step than this. */
  const now = ref(Date.now())
  useIntervalFn(() => {
    now.value = Date.now()
  }, 5_000)

  watchSettings(change => Object.assign(settings, change))
  const loaded = readSettings().then((stored) => {
    Object.assign(settings, stored)
    ready.value = true
  })

  function set<K extends keyof Settings>(name: K, value: Settings[K]) {
    Object.assign(settings, { [name]: value })
    return writeSetting(name, JSON.parse(JSON.stringify(value)) as Settings[K])
  }

  const agent = computed(() => settings.me)
  /** The agent whose Inbox takes tickets that are pulled in; nothing when they go to Unassigned (S148, S149). */
  const taker = computed(() => settings.availability === 'available' ? settings.me.id : undefined)
  const nameOf = (id: string) => settings.team.find(member => member.id === id)?.name ?? rosters.nameOf(id) ?? ''

  return { settings, ready, loaded, online, now, agent, taker, nameOf, set }
})
