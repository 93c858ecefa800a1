import { expect, it } from 'vitest'
import { i18n } from '@/locales'

const files = import.meta.glob<Record<string, unknown>>('../locales/*.json', { eager: true, import: 'default' })
function keys(value: unknown, path = ''): string[] {
  return value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([key, next]) => keys(next, `${path}.${key}`)) : [path]
}
function leaves(value: unknown): string[] {
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(leaves) : [String(value)]
}
const english = keys(files['../locales/en.json'])

it.each(Object.entries(files))('%s says everything English says, and nothing more', (_, messages) => {
  expect(keys(messages).sort()).toEqual([...english].sort())
})

it.each(Object.entries(files))('%s has no empty words', (_, messages) => {
  expect(leaves(messages).filter(text => text.trim() === '')).toEqual([])
})

it.each(Object.keys(files))('%s can be read by vue-i18n, every sentence of it', (path) => {
  const { t } = i18n.global
  i18n.global.locale.value = path.slice('../locales/'.length, -'.json'.length) as 'en'
  for (const key of english) expect(() => t(key.slice(1), { n: 1 }), key).not.toThrow()
})
