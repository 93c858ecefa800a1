import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Real browsers, which wait more than they work: three files at a time. A test that needs a second try is broken. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    globalSetup: ['tests/e2e/build.ts'],
    maxWorkers: 3,
    retry: 0,
    testTimeout: 60_000,
    hookTimeout: 90_000,
    reporters: ['verbose'],
  },
})
