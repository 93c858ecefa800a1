import type { Component } from 'vue'
import { enableAutoUnmount, mount } from '@vue/test-utils'
import { createPinia, disposePinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach } from 'vitest'
import { i18n } from '@/locales'
import { db } from '@/sync/db'

let stores = createPinia()

/** A component in the page with the panel's stores and English words; taken away after the test. */
export function show(component: Component, props: Record<string, unknown> = {}) {
  return mount(component, { props, attachTo: document.body, global: { plugins: [stores, i18n] } })
}

/** Fresh stores and an empty database for each test. */
export function freshStage() {
  // Hooks run from the last to the first. Stores of the last test still look at its ticket, and would act on this one's.
  afterEach(() => disposePinia(stores))
  enableAutoUnmount(afterEach)
  beforeEach(async () => {
    stores = createPinia()
    setActivePinia(stores)
    i18n.global.locale.value = 'en'
    await Promise.all(db.tables.map(table => table.clear()))
  })
}
