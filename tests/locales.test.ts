import { expect, it } from 'vitest'

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
