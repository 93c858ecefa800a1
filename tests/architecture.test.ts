import { expect, it } from 'vitest'

/** The house on one page: what each floor may import, folders first, then packages. */
const may: Record<string, string[]> = {
  'domain': ['ibantools', 'libphonenumber-js', 'papaparse', 'yaml'],
  'connectors': ['domain', 'valibot', '@rails/actioncable'],
  'platform': ['domain', 'webextension-polyfill', 'wxt'],
  'sync': ['domain', 'connectors', 'dexie'],
  'stores': ['domain', 'connectors', 'sync', 'platform', 'dexie', 'pinia', 'vue', '@vueuse/core'],
  'components': ['domain', 'stores', 'locales', 'vue', 'vue-i18n', 'reka-ui', '@lucide/vue', '@tanstack/vue-virtual', '@vueuse/core', 'leaflet', 'linkify-it', 'dompurify'],
  'entrypoints/capture': ['domain', 'platform', 'wxt'],
  'entrypoints/content': ['domain', 'platform', 'wxt'],
  'entrypoints/follow': ['domain', 'platform', 'wxt'],
  'entrypoints/put': ['domain', 'platform', 'wxt'],
  'entrypoints/quick': ['domain', 'platform', 'wxt'],
  'entrypoints/background': ['domain', 'connectors', 'sync', 'platform', 'practice', 'locales/notices', 'locales/page', 'locales/quick', 'locales/capture', 'components/theme.css', 'wxt', 'dexie', 'webextension-polyfill'],
  'entrypoints/microphone': ['components', 'stores', 'locales', 'platform', 'vue', 'pinia'],
  'entrypoints/sidepanel': ['components', 'stores', 'locales', 'platform', 'vue', 'pinia'],
  'entrypoints/options': ['components', 'stores', 'locales', 'platform', 'vue', 'pinia'],
  'practice': ['domain'],
}

/** Run by Node on a developer's machine, not part of the extension: these may import what they need. */
const outside = /^\.\.\/practice\/(?:local|inbox)\//

const sources = Object.entries(import.meta.glob<string>(
  '../{domain,connectors,platform,sync,stores,components,entrypoints,practice}/**/*.{ts,vue}',
  { eager: true, query: '?raw', import: 'default' },
))

const floorOf = (path: string) => Object.keys(may).find(floor => path.startsWith(`${floor}/`) || path.startsWith(`${floor}.`))
const imports = (text: string) => [...text.matchAll(/(?:from|import) '(?!\.)(?:@\/)?([^']+)'/g)].map(([, name]) => name!.replace(/\?inline$/, ''))
/** Words of channels stay where they belong: a new channel is one connector, not a hunt. */
const channelNames = /facebook|chatwoot|messenger|instagram|whatsapp/i
const mayName = /^\.\.\/(?:connectors|practice)\/|^\.\.\/domain\/(?:channel|source)\.ts|Icon|Glyph/

it.each(sources)('%s stays on its floor', (file, text) => {
  const floor = floorOf(file.slice(3))!
  expect(floor, 'a file outside every room').toBeDefined()
  if (outside.test(file)) return
  const within = [floor, ...may[floor]!]
  const strangers = imports(text).filter(name => !within.some(it => name === it || name.startsWith(`${it}/`)))
  expect(strangers, `${floor} may import only ${within}`).toEqual([])
})

it.each(sources)('%s is one idea of at most 150 lines', (_, text) => {
  expect(text.split('\n').length - 1, 'split it').toBeLessThanOrEqual(150)
})

it.each(sources.filter(([file]) => !mayName.test(file)))('%s names no channel', (_, text) => {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*|<!--[\s\S]*?-->/g, '')
  expect(code.split('\n').filter(line => channelNames.test(line))).toEqual([])
})
