// @vitest-environment happy-dom
import type { Shortcut } from '@/domain/shortcuts'
import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { usePanelKeys } from '@/components/panel-keys'
import { useCommands } from '@/stores/commands'

const Panel = defineComponent(() => {
  usePanelKeys()
  return () => h('div', [h('button', 'Pull ticket'), h('div', { role: 'tab', tabindex: 0 }), h('div', { role: 'dialog' }, [h('button')]), h('textarea')])
})

/** The command that a key on an element of the panel leads to. */
function ledTo(selector: string, key: string, more: KeyboardEventInit = {}): Shortcut | undefined {
  const pinia = createPinia()
  const panel = mount(Panel, { attachTo: document.body, global: { plugins: [pinia] } })
  const heard = vi.fn<(name: Shortcut) => void>()
  for (const name of ['next', 'open', 'peek', 'menu', 'pullNext'] as const) useCommands(pinia).on(name, () => heard(name))
  panel.get(selector).element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
  panel.unmount()
  return heard.mock.lastCall?.[0]
}

it.each([
  ['a letter leads to the tickets from a button that was just pressed', 'button', 'j', 'next'],
  ['and from a tab', '[role=tab]', 'j', 'next'],
  ['an arrow is the tab’s own', '[role=tab]', 'ArrowDown', undefined],
  ['Enter is the button’s own', 'button', 'Enter', undefined],
  ['so is Space', 'button', ' ', undefined],
  ['where neither is, an arrow leads to the tickets as well', 'div', 'ArrowDown', 'next'],
  ['a dialog keeps its letters', '[role=dialog] button', 'j', undefined],
  ['a letter that is text stays text', 'textarea', 'p', undefined],
] as const)('%s', (_, selector, key, command) => {
  expect(ledTo(selector, key)).toBe(command)
})

it.each([
  ['p takes no second ticket', 'p', undefined],
  ['j goes on', 'j', 'next'],
] as const)('held down, %s', (_, key, command) => {
  expect(ledTo('div', key, { repeat: true })).toBe(command)
})
