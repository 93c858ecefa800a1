// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { boxAt, leftAlone } from '@/entrypoints/content/box'

function made(html: string): HTMLElement {
  document.body.innerHTML = html
  return document.body.querySelector<HTMLElement>('input, textarea, [contenteditable]')!
}

describe('S156 text boxes', () => {
  it.each([
    ['<input type="password">'],
    ['<input type="search">'],
    ['<input type="email">'],
    ['<input type="tel">'],
    ['<input type="url">'],
    ['<input type="number">'],
    ['<input inputmode="numeric">'],
    ['<input inputmode="search">'],
    ['<input autocomplete="cc-number">'],
    ['<input autocomplete="section-card billing cc-csc">'],
    ['<input autocomplete="current-password">'],
    ['<input autocomplete="one-time-code">'],
    ['<input name="cardNumber">'],
    ['<input id="user_password">'],
    ['<input name="iban">'],
    ['<input role="searchbox">'],
    ['<form role="search"><input></form>'],
    ['<textarea readonly></textarea>'],
    ['<textarea disabled></textarea>'],
    ['<div class="cm-editor"><div contenteditable="true"></div></div>'],
    ['<div role="searchbox" contenteditable="true"></div>'],
  ])('are left alone: %s', (html) => {
    expect(leftAlone(made(html))).toBe(true)
  })

  it.each([
    ['<input>'],
    ['<input type="text" name="message">'],
    ['<input type="text" autocomplete="off" aria-label="Reply to customer">'],
    ['<textarea name="description"></textarea>'],
    ['<div contenteditable="true" role="textbox"></div>'],
  ])('are offered the menu: %s', (html) => {
    expect(leftAlone(made(html))).toBe(false)
  })

  it('are what is typed in, not the page around', () => {
    expect(boxAt(document.body)).toBeUndefined()
    expect(boxAt(undefined)).toBeUndefined()
    expect(boxAt(made('<textarea></textarea>'))?.tagName).toBe('TEXTAREA')
  })
})
