import type { VueWrapper } from '@vue/test-utils'
import { expect, vi } from 'vitest'
import { nextTick } from 'vue'
import SettingsTags from '@/components/settings/SettingsTags.vue'
import { useSession } from '@/stores/session'
import { allTags, createTag } from '@/sync/tags'
import { show } from '../stage'

export const until = <T>(state: () => T | Promise<T>) => vi.waitFor(state, { timeout: 4000, interval: 20 })
export const names = (page: VueWrapper) => page.findAll('.name').map(name => name.text())
export const kept = async () => (await allTags()).map(tag => tag.name)
export const onPage = (selector: string) => document.querySelector<HTMLElement>(selector)
export const button = (text: string) => [...document.querySelectorAll<HTMLElement>('.dialog button')].filter(found => found.textContent?.trim() === text).at(-1)
export const dialog = () => [...document.querySelectorAll('.dialog')].at(-1)?.textContent ?? ''

export async function open(...tags: string[]) {
  for (const name of tags) await createTag(name)
  const page = show(SettingsTags)
  await useSession().loaded
  await until(() => expect(names(page)).toEqual(tags))
  return page
}
export const grip = (page: VueWrapper, name: string) => page.get(`[aria-label="Move ${name}"]`)
export async function keys(page: VueWrapper, name: string, ...pressed: string[]) {
  for (const key of pressed) {
    if (key === ' ') await grip(page, name).trigger('click', { detail: 0 })
    else await grip(page, name).trigger('keydown', { key })
    await nextTick()
  }
}
