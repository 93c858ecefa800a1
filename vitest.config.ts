import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

// WXT's Vue module only reaches dev and build, so tests ask for the plugin themselves.
export default defineConfig({
  plugins: [WxtVitest(), vue()],
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/vendure/**'],
    setupFiles: ['tests/setup.ts'],
    // By itself it leaves one core alone, which on two of them is half.
    maxWorkers: 2,
    // A test that fills a store takes a second here, and several where other work has the processor; so does the hook of one.
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
})
