import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'wxt'
import { connectors } from '@/connectors'

const here = fileURLToPath(new URL('.', import.meta.url))
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The extension as it is shipped. */
export const shipped = `${root}.output/bench/chrome-mv3`
/** The same with a page of the bench's own, and a background that also answers the bench. */
export const measured = `${root}.output/bench/chrome-mv3-bench`

function silence() {}
const quiet = { debug: silence, log: silence, info: silence, warn: silence, error: console.error, fatal: console.error, success: silence, level: 0 }

/** Builds both. The version tells a kept profile that its worker's script is another one. */
export async function buildBoth() {
  process.env.NODE_ENV = 'production'
  const common = { root, browser: 'chrome', outDir: '.output/bench', logger: quiet }
  await build(common)
  await build({
    ...common,
    mode: 'bench',
    // Nobody is there to answer the browser's question for the hosts.
    manifest: { version: `0.1.${Math.floor(Date.now() / 1000) % 65536}`, host_permissions: [...connectors.facebook.hosts, 'https://desk.lampshop.example/*', 'http://*/*'] },
    hooks: {
      'entrypoints:found': (_, found) => {
        const background = found.find(({ type }) => type === 'background')
        if (background) background.inputPath = `${here}background.ts`
        // These hooks stand in for those of `wxt.config.ts`.
        for (const entry of found) {
          if (entry.name === 'content') entry.type = 'unlisted-script'
        }
        found.push({ name: 'bench', inputPath: `${here}page/index.html`, type: 'unlisted-page' })
      },
    },
  })
}
