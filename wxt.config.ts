import { basename } from 'node:path'
import { defineConfig } from 'wxt'
import { manifestMessages } from './locales/manifest'

/** Never asked for at install: the channel's two when a Page is connected, the map's when a map is opened (S092), a page's site where its text boxes are to have the `/` menu. */
const hosts = ['https://graph.facebook.com/*', 'https://streaming-graph.facebook.com/*', 'https://tile.openstreetmap.org/*', 'https://*/*', 'http://*/*']

/** Asked for when somebody wants to be told while the panel is closed. */
const askedLater = ['notifications']

/**
 * Fixes the extension's id in Chromium wherever it is loaded from, and with it the address that the login window comes
 * back to, which has to stand in the settings of the shop's app. A public key; Firefox has its own id below.
 */
const key = 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA0+e7D5y9aEKpmxQYMcLodirY10eoFy3nH+5ddQbWaWQjdM/4TsT71d/uURVra1rba03338FAluM0Ax9m3vkzuoCQ3BX1bXVM4DrDuJfWGnQw7GX3W7epCCbjU6iPC6LsOXKEtGwX5Rz9M6KLZtyrxXsAarC7v2PvfKVQ6RgIf3BkdpfdHaPt0SEJZ1OFC66rRITPWoCn89QJqUqFcWsrmHGhQF0aB+Wtdydblxvv4ahin5E5ERBNEhDFtQnbV3m48VqoUPTNldgsxZtcXCS21dz7V6j19AzM5dxm1hA6S2iUKaye2tzHCR2+TIT+WNUYCaHg9UmCPpMp3TFFjy92/wIDAQAB'

/**
 * `DESKSIDE_HOSTS=granted` is the build of tests and of the practice run: a browser without a person in front of it leaves
 * the prompt of `permissions.request` unanswered. Nothing else in the manifest differs than that what is asked for is there, and a
 * test holds it.
 */
const granted = process.env.DESKSIDE_HOSTS === 'granted'

/** `DESKSIDE_PAGE=tests/e2e/pages/probe.html` adds one page of its own, for tests and measurements. */
const page = process.env.DESKSIDE_PAGE

/**
 * WXT wraps each script of a page in a report of its crash, which a shipped build leaves out, and in what its plugins need, of which there
 * are none. Every page would carry it, 1 kB of the 25 that it may.
 */
const unwrapped = {
  name: 'unwrapped-page-scripts',
  apply: 'build' as const,
  transform(code: string, id: string) {
    return id.includes('wxt-unlisted-script-entrypoint') ? `${/^import definition .*$/m.exec(code)?.[0]}\nexport default definition.main()` : undefined
  },
}

export default defineConfig({
  modules: ['@wxt-dev/module-vue', '@wxt-dev/webextension-polyfill'],
  imports: false,
  vite: () => ({
    // What none of our components uses would be looked for at the making of each: options beside `setup`.
    define: { __VUE_OPTIONS_API__: 'false', __VUE_I18N_LEGACY_API__: 'false' },
    plugins: [unwrapped],
    // In kB. The warning is meant for what comes over a network; all of this comes from the disk, and `docs/performance.md` lists it.
    build: { chunkSizeWarningLimit: 2000 },
  }),
  // What was photographed on somebody's machine is no source: not for the store's reviewers either.
  zip: { excludeSources: ['pictures/**'] },
  manifestVersion: 3,
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}{{modeSuffix}}${granted ? '-test' : ''}`,
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'identity', 'scripting', 'activeTab', 'contextMenus', ...(browser === 'firefox' ? [] : ['sidePanel']), ...(granted ? askedLater : [])],
    ...(granted ? {} : { optional_permissions: askedLater }),
    ...(granted ? { host_permissions: hosts } : { optional_host_permissions: hosts }),
    action: { default_title: '__MSG_action__' },
    commands: {
      'insert-canned': { suggested_key: { default: 'Ctrl+Shift+Period' }, description: '__MSG_insertCanned__' },
      'pull-next': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_pullNext__' },
      [browser === 'firefox' ? '_execute_sidebar_action' : '_execute_action']: { suggested_key: { default: 'Alt+Shift+D' } },
      'capture-selection': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_captureSelection__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'deskside@deskside.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['personalCommunications'] },
            },
          },
        }
      : { key, minimum_chrome_version: '123' }),
  }),
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push(...manifestMessages())
    },
    'entrypoints:found': ({ config }, found) => {
      // Registered for the sites the agent allows, by `platform/sites.ts`. As a content script of WXT's it would bring along
      // twice its own size, and its matches would become hosts that every install has to grant.
      for (const entry of found) {
        if (entry.name === 'content') entry.type = 'unlisted-script'
      }
      if (page) found.push({ name: basename(page, '.html'), inputPath: `${config.root}/${page}`, type: 'unlisted-page' })
    },
  },
})
