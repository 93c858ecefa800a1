import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

/** A stage of its own: it starts a real shop, which is installed the first time. */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/vendure/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 180_000,
  },
})
