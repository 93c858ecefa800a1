// @vitest-environment happy-dom
import type { UserConfig } from 'wxt'
import { mount } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import SettingsCommands from '@/components/settings/SettingsCommands.vue'
import ShortcutHelp from '@/components/ShortcutHelp.vue'
import { i18n } from '@/locales'
import { bindings } from '@/platform/commands'
import { furnish, until, words } from './ticket/ticket-room'

let real: { name: string, shortcut?: string }[]
const opened = vi.fn(async (_: { url: string }) => {})
beforeEach(() => {
  real = [{ name: 'insert-canned', shortcut: 'Ctrl+Shift+Period' }, { name: 'pull-next', shortcut: '' }, { name: '_execute_action', shortcut: 'Alt+Shift+D' }, { name: 'of-another-version', shortcut: 'F9' }]
  opened.mockReset()
  Object.assign(browser, { commands: { getAll: async () => real } })
  vi.spyOn(browser.tabs, 'create').mockImplementation(opened as never)
})
async function show() {
  const { pinia } = await furnish()
  return mount(SettingsCommands, { attachTo: document.body, global: { plugins: [pinia, i18n] } })
}

it('the settings show the keys the browser really has, also those it left unassigned, and read them again after they were changed', async () => {
  const view = await show()
  const rows = () => view.findAll('dl > div').map(row => row.text())
  await until(() => expect(rows()).toEqual(['Open or close the panelAlt+Shift+D', 'Pull the next ticketnot set', 'Insert a canned messageCtrl+Shift+.']))
  real[1]!.shortcut = 'Alt+Shift+J'
  window.dispatchEvent(new Event('focus'))
  await until(() => expect(rows()[1]).toBe('Pull the next ticketAlt+Shift+J'))
})

it('they lead to where the browser changes them, and say the way where it leads nobody', async () => {
  const view = await show()
  await view.get('button').trigger('click')
  expect(opened).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' })
  opened.mockRejectedValue(new Error('Illegal URL'))
  await view.get('button').trigger('click')
  await until(() => expect(view.get('[role=status]').text()).toContain('Type chrome://extensions/shortcuts into the address bar'))
})

it('the help of the panel lists them under its own keys', async () => {
  const { pinia } = await furnish()
  mount(ShortcutHelp, { props: { open: true }, attachTo: document.body, global: { plugins: [pinia, i18n] } })
  await until(() => expect(words()).toContain('Alt+Shift+D'))
  expect(words()).toContain('Keys in every page')
})

it.each(['chrome', 'firefox'])('every command of the manifest for %s is on the list', async (name) => {
  const { default: config } = await import('../../wxt.config') as { default: UserConfig }
  if (typeof config.manifest !== 'function') throw new Error('the manifest is made by a function')
  const { commands = {} } = await config.manifest({ browser: name, manifestVersion: 3, mode: 'production', command: 'build' })
  real = Object.keys(commands).map(name => ({ name }))
  const listed = (await bindings()).map(({ name }) => name)
  expect(listed).toHaveLength(real.length)
  expect(listed).toEqual(expect.arrayContaining(['openPanel', 'pullNext', 'insertCanned']))
  expect(Object.values(commands).filter(command => command?.suggested_key !== undefined).length, 'more are refused by Chromium').toBeLessThanOrEqual(4)
})
