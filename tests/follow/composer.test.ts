// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { beforeEach, expect, it, vi } from 'vitest'
import { watchWriting } from '@/entrypoints/follow/writing'
import { composerIn } from '@/entrypoints/put/composer'

const html = readFileSync('tests/follow/inbox.html', 'utf8')
const box = (label: string) => `<div role="textbox" contenteditable="true" tabindex="0" aria-label="${label}">x</div>`
const labelOf = () => composerIn(document)?.getAttribute('aria-label')

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({ width: 200, height: 40 } as DOMRect)
  document.body.innerHTML = html.replace(/^[\s\S]*<body>/, '')
})

it('S002 the text box of the conversation is found by what it is, in any language', () => {
  document.querySelector('[role=textbox]')?.setAttribute('aria-label', 'Balas di Messenger…')
  expect(labelOf()).toBe('Balas di Messenger…')
})

it.each([
  ['the answer to a comment', `<div role="article">${box('Reply to Dewi')}</div>`],
  ['a post that is a dialog', `<div role="dialog" aria-modal="true"><div role="article">${box('Comment as the Page')}</div></div>`],
  ['a private message in a dialog', `<div role="dialog" aria-label="Message Dewi">${box('Message')}</div>`],
  ['a note on the customer’s card', `<aside>${box('Note')}</aside>`],
  ['the search', `<div role="search">${box('Search')}</div>`],
])('S002 never %s', (_, markup) => {
  document.querySelector('[role=textbox]')?.remove()
  document.body.insertAdjacentHTML('beforeend', markup)
  expect(labelOf()).toBeUndefined()
})

it('S002 of two text boxes none is the one', () => {
  document.body.insertAdjacentHTML('beforeend', box('Another'))
  expect(labelOf()).toBeUndefined()
})

it('S002 it is told when somebody goes to write there, and not when it is somewhere else', () => {
  const tell = vi.fn()
  const stop = watchWriting(document, tell)
  document.body.insertAdjacentHTML('beforeend', `<div role="article">${box('Reply to Dewi')}</div>`)
  const [answer, comment] = document.querySelectorAll('[role=textbox]')
  comment?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
  expect(tell).not.toHaveBeenCalled()
  answer?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
  expect(tell).toHaveBeenCalledTimes(1)
  stop()
})
