import { execFileSync } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Folders of the extension as the tests load it: its hosts granted, the probe page in it. */
export const built = {
  chromium: `${root}.output/chrome-mv3-test`,
  firefox: `${root}.output/firefox-mv3-test`,
} as const

/** Runs once before all files. A process of its own, because the test runner's environment would build for tests. */
export function setup() {
  const env = { ...process.env, NODE_ENV: 'production', DESKSIDE_HOSTS: 'granted', DESKSIDE_PAGE: 'tests/e2e/pages/probe.html' }
  for (const browser of ['chrome', 'firefox']) {
    execFileSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', browser], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })
  }
}
