import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import { nameOf } from '@/domain/customer/person'
import { send } from '@/platform/messages'
import { useToasts } from '@/stores/toasts'
import { belongingsOf, holdings } from '@/sync/data/wipe'
import { readFound, readPeople, search } from '@/sync/search'

/** Somebody who may be meant. */
export interface Wiped { customer: string, name: string, hint: string }

/** Most people that are listed: more cannot be told apart at a glance. */
const most = 8

/** Deleting data for good: one customer, found by the same search as in the queue, or everything. */
export const useDataWipe = defineStore('data-wipe', () => {
  const toasts = useToasts()
  const words = ref('')
  const found = shallowRef<Wiped[]>([])
  const isAnswered = ref(false)
  const isBusy = ref(false)

  async function find(text: string): Promise<Wiped[]> {
    const { ids, people } = await search(text)
    const rows = await readFound(ids.slice(0, most * 2))
    const others = await readPeople(people.slice(0, most))
    const all = [
      ...rows.map(({ customer, name, known, phones, snippet }) => ({ customer, name, hint: known?.phone?.split('\n')[0] ?? phones?.at(-1) ?? snippet })),
      ...others.map(row => ({ customer: row.id, name: nameOf([row]) ?? '', hint: row.facts.phone?.[0]?.value ?? row.facts.email?.[0]?.value ?? '' })),
    ]
    return all.filter(({ customer }, i) => all.findIndex(other => other.customer === customer) === i).slice(0, most)
  }
  let asked = 0
  async function look() {
    const mine = ++asked
    isAnswered.value = false
    const answer = await find(words.value).catch(() => [])
    if (mine !== asked) return
    found.value = answer
    isAnswered.value = true
  }
  watch(words, look)

  /** Asks the background, the only one that may write while something comes in; says what failed. */
  async function tried(work: () => Promise<unknown>, done: string, named: Record<string, string> = {}) {
    isBusy.value = true
    try {
      await work()
      toasts.say(done, { named })
      return true
    }
    catch {
      toasts.fail('data.notWiped')
      return false
    }
    finally {
      isBusy.value = false
    }
  }
  async function wipe({ customer, name }: Wiped) {
    const done = await tried(() => send('wipeCustomer', customer), 'data.wiped', { name })
    if (done) await look()
    return done
  }
  const wipeAll = () => tried(() => send('wipeAll'), 'data.wipedAll')

  return { words, found, isAnswered, isBusy, belongingsOf, holdings, wipe, wipeAll }
})
