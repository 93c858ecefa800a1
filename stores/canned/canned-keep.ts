import type { Replaced } from '@/domain/canned/generalise'
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { generalise, shortcutFor } from '@/domain/canned/generalise'
import { useCanned } from './canned'

/** A reply that is about to become a canned message (S155). */
interface Wish {
  body: string
  shortcut: string
  replaced: Replaced[]
}

/** Makes a canned message of what was sent, for the agent to look at before it is kept. */
export const useCannedKeep = defineStore('canned-keep', () => {
  const canned = useCanned()
  const wish = shallowRef<Wish>()

  /** Names of the customer, the agent and the page in it become variables. */
  function begin(sent: string) {
    const { body, replaced } = generalise(sent.trim(), canned.values)
    wish.value = { body, replaced, shortcut: shortcutFor(body) }
  }
  function end() {
    wish.value = undefined
  }
  return { wish, begin, end }
})
