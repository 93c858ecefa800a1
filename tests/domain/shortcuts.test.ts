import type { Pressed } from '@/domain/shortcuts'
import { expect, it } from 'vitest'
import { shortcutOf } from '@/domain/shortcuts'

function press(key: string, changes: Partial<Pressed> = {}): Pressed {
  return {
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    keyCode: 0,
    typing: false,
    ...changes,
  }
}

it.each([
  ['j', {}, 'next'],
  ['ArrowUp', {}, 'previous'],
  ['Enter', {}, 'open'],
  [' ', {}, 'peek'],
  ['p', {}, 'pullNext'],
  ['e', {}, 'resolve'],
  ['?', { shiftKey: true }, 'help'],
  ['/', { shiftKey: true }, 'search'],
  ['k', { ctrlKey: true }, 'search'],
  ['k', { metaKey: true, typing: true }, 'search'],
  ['F10', { shiftKey: true }, 'menu'],
  ['ContextMenu', {}, 'menu'],
  ['Escape', { typing: true }, 'back'],
  // With Caps Lock on.
  ['J', {}, 'next'],
  ['K', { ctrlKey: true }, 'search'],
] as const)('%j with %o is %s', (key, changes, command) => {
  expect(shortcutOf(press(key, changes), true)).toBe(command)
})

it('reads [ from AltGr, which looks like Ctrl+Alt on Hungarian keyboards', () => {
  expect(shortcutOf(press('[', { ctrlKey: true, altKey: true }), true)).toBe('previousTab')
})

it.each([
  ['a letter typed into text', press('p', { typing: true })],
  ['a slash typed into text', press('/', { typing: true })],
  ['Enter while an input method composes', press('Enter', { isComposing: true })],
  ['a key the input method has taken (229)', press('p', { keyCode: 229 })],
  ['Escape while an input method composes', press('Escape', { isComposing: true })],
  ['a letter with Alt, which types a character on macOS', press('p', { altKey: true })],
  ['a letter with Ctrl, which is the browser\'s', press('p', { ctrlKey: true })],
  ['a capital', press('P', { shiftKey: true })],
  ['a small letter by Shift under Caps Lock', press('p', { shiftKey: true })],
  ['F10 alone', press('F10')],
])('does nothing for %s', (_, pressed) => {
  expect(shortcutOf(pressed, true)).toBeUndefined()
})

it.each(['j', 'p', 'P', 'u', '/', '?'])('%s is off with the single-letter shortcuts', (key) => {
  expect(shortcutOf(press(key), false)).toBeUndefined()
})

it.each([['ArrowDown', 'next'], ['Enter', 'open'], ['Escape', 'back']])('%s stays with the single-letter shortcuts off', (key, command) => {
  expect(shortcutOf(press(key), false)).toBe(command)
})
