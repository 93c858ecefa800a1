import type { ElementHandle, Page } from 'puppeteer'
import type { Desk } from './desk'
import { openPanel } from '@/practice/local/browser'
import { until } from './until'

/** What a person says of a thing on the screen. */
export type Role = 'alert' | 'button' | 'checkbox' | 'dialog' | 'heading' | 'link' | 'menuitem' | 'menuitemradio' | 'radio' | 'row' | 'searchbox' | 'status' | 'switch' | 'tab' | 'textbox'
export type Name = string | RegExp

/** What has the role without saying so. */
const tags: Partial<Record<Role, string>> = {
  button: 'button:not([role])',
  checkbox: 'input[type=checkbox]',
  heading: 'h1, h2, h3',
  link: 'a[href]',
  textbox: 'textarea, input[type=text]:not([role])',
  searchbox: 'input[type=search]',
}

/** Runs in the page: visible things of a role and a name, in the order of the page. */
function seen(selector: string, wanted: string, isPattern: boolean): Element[] {
  const pattern = isPattern ? new RegExp(wanted, 'u') : undefined
  const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
  /** As a screen reader puts it together: labels of parts, hidden words, nothing that is hidden from it. */
  const spoken = (node: Node): string => {
    if (!(node instanceof Element)) return node.textContent ?? ''
    if (node.getAttribute('aria-hidden') === 'true' || !node.checkVisibility()) return ''
    return ` ${node.getAttribute('aria-label') ?? [...node.childNodes].map(spoken).join('')} `
  }
  const nameOf = (element: Element) => {
    const label = element.getAttribute('aria-label')
    if (label) return tidy(label)
    const by = element.getAttribute('aria-labelledby')?.split(' ').map(id => document.getElementById(id)?.textContent)
    const labels = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? [...element.labels ?? []].map(label => label.textContent) : []
    return tidy(by?.join(' ')) || tidy(labels.join(' ')) || tidy([...element.childNodes].map(spoken).join(''))
  }
  return [...document.querySelectorAll(selector)].filter((element) => {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[inert], [aria-hidden=true]')) return false
    const name = nameOf(element)
    return pattern ? pattern.test(name) : name === wanted
  })
}

function asked(role: Role, name: Name) {
  return [
    [`[role=${role}]`, tags[role]].filter(Boolean).join(', '),
    name instanceof RegExp ? name.source : name,
    name instanceof RegExp,
  ] as const
}

/** All the words that can be read: as they are drawn, without what is hidden. */
// eslint-disable-next-line unicorn/prefer-dom-node-text-content
export const textOf = (page: Page) => page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '))

/** How many there are now. */
export async function count(page: Page, role: Role, name: Name = /./) {
  const found = await page.evaluateHandle(seen, ...asked(role, name))
  return found.evaluate(elements => elements.length)
}

async function first(page: Page, role: Role, name: Name): Promise<ElementHandle<Element> | undefined> {
  const found = await page.evaluateHandle(seen, ...asked(role, name))
  const element = await found.evaluateHandle(elements => elements[0])
  return element.asElement() as ElementHandle<Element> | null ?? undefined
}

/** Waits for a thing; the first one if there are several. */
export function see(page: Page, role: Role, name: Name, within?: number) {
  return until(`the ${role} ${String(name)}`, () => first(page, role, name), { within, tell: () => textOf(page) })
}

/** Waits until there is none any more. */
export function gone(page: Page, role: Role, name: Name = /./) {
  return until(`no ${role} ${String(name)}`, async () => await count(page, role, name) === 0, { tell: () => textOf(page) })
}

/** Waits until these words can be read. */
export function read(page: Page, words: string, within?: number) {
  return until(`the words “${words}”`, async () => (await textOf(page)).includes(words), { within, tell: () => textOf(page) })
}

export function unread(page: Page, words: string) {
  return until(`no words “${words}”`, async () => !(await textOf(page)).includes(words), { tell: () => textOf(page) })
}

/** In the middle of it, once it is enabled, stands still and nothing lies over it. */
async function clickable(element: ElementHandle<Element>) {
  await element.scrollIntoView()
  return element.evaluate(async (node) => {
    if (node.matches(':disabled')) return undefined
    const before = node.getBoundingClientRect()
    await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
    const { x, y, width, height } = node.getBoundingClientRect()
    if (x !== before.x || y !== before.y || width === 0) return undefined
    const middle = { x: x + width / 2, y: y + height / 2 }
    const hit = document.elementFromPoint(middle.x, middle.y)
    return hit && (node.contains(hit) || hit.contains(node)) ? middle : undefined
  })
}

/** Waits for a place of it that really can be hit. */
export function placeOf(page: Page, role: Role, name: Name) {
  return until(`the ${role} ${String(name)} to press`, async () => {
    const element = await first(page, role, name)
    return element && await clickable(element)
  }, { tell: () => textOf(page) })
}

/** Presses it with the mouse, as a person does: only where it really can be hit, and only once. */
export async function press(page: Page, role: Role, name: Name, button: 'left' | 'right' = 'left') {
  const { x, y } = await placeOf(page, role, name)
  await page.mouse.click(x, y, { button })
}

/** Waits until what was just sent is recorded; before that the outbox looks as empty as when all is delivered. */
export function recorded(page: Page) {
  return until('what was sent recorded', () => page.evaluate(() => !document.querySelector('.composer[aria-busy=true]')))
}

/** Presses Send, and what was written is recorded. */
export async function send(page: Page) {
  await press(page, 'button', 'Send')
  await recorded(page)
}

/** Puts the focus into a field and types, key by key. */
export async function type(page: Page, name: Name, text: string, role: 'textbox' | 'searchbox' = 'textbox') {
  await (await see(page, role, name)).focus()
  await page.keyboard.type(text)
}

/** Presses a key together with Ctrl. */
export async function withControl(page: Page, key: 'a' | 'v' | 'z') {
  await page.keyboard.down('Control')
  await page.keyboard.press(key)
  await page.keyboard.up('Control')
}

/** The name of what has the focus. */
export function focused(page: Page) {
  return page.evaluate(() => {
    const at = document.activeElement
    return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? ''
  })
}

/** The names in the rows, top down. */
export function rows(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role=row]')]
      .sort((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex))
      .map(row => row.querySelector('.who')?.textContent ?? ''))
}

/** The real side panel beside a page in Chromium; the same page in a tab in Firefox. */
export async function panelOf(desk: Desk): Promise<Page> {
  const beside = await desk.launched.browser.newPage()
  return until('the panel', () => openPanel(desk.launched, beside), { within: 40_000 })
}
