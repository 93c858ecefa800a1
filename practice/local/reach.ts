import type { ElementHandle, Page } from 'puppeteer'

/** Roles as a person names what they press. */
export type Role = 'button' | 'tab' | 'row' | 'textbox' | 'menuitemradio' | 'radio'

type Found = ElementHandle<Element>

/** The words on it as they are drawn, without what is hidden. */
async function words(element: Found): Promise<string> {
  const text: unknown = await (await element.getProperty('innerText')).jsonValue()
  return String(text).replace(/\s+/g, ' ').trim()
}

/** What is written for it, else what stands in it: enough for a beginning of a name. */
async function nameOf(element: Found): Promise<string> {
  return await element.evaluate(node => node.getAttribute('aria-label')) ?? words(element)
}

/** Visible things of a role: the one of exactly that name, else one that begins so, else one in which it stands. */
async function visible(page: Page, role: Role, name: string): Promise<Found | undefined> {
  for (const element of await page.$$(`::-p-aria([name="${name}"][role="${role}"])`)) {
    if (await element.isVisible()) return element
  }
  const there: [string, Found][] = []
  for (const element of await page.$$(`::-p-aria([role="${role}"])`)) {
    if (await element.isVisible()) there.push([await nameOf(element), element])
  }
  const best = there.find(([its]) => its.startsWith(name)) ?? there.find(([its]) => its.includes(name))
  return best?.[1]
}

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** Asks until there is an answer; says what it waited for when there is none in time (ms). */
export async function until<T>(what: string, ask: () => Promise<T | undefined | false>, within = 15_000): Promise<T> {
  const end = Date.now() + within
  for (;;) {
    // A page that is just being drawn or loaded may lose an element between two questions.
    const answer = await ask().catch(() => undefined)
    if (answer !== undefined && answer !== false) return answer
    if (Date.now() > end) throw new Error(`waited ${within / 1000} s for ${what}`)
    await pause(60)
  }
}

/** What a person would look for; waits until it is there. */
export const reach = (page: Page, role: Role, name: string) => until(`the ${role} “${name}”`, () => visible(page, role, name))

/** Its whole name, or for a row all its words, once it is there. */
export function saw(page: Page, role: Role, name: string) {
  return until(`the ${role} “${name}”`, async () => {
    const element = await visible(page, role, name)
    return element && (role === 'row' ? words(element) : nameOf(element))
  })
}

export function press(page: Page, role: Role, name: string) {
  return until(`a press on the ${role} “${name}”`, async () => {
    const element = await visible(page, role, name)
    await element?.click()
    return element
  })
}

/** Waits until these words can be read on the page. */
export function read(page: Page, text: string) {
  return until(`the words “${text}”`, async () => {
    const body = await page.$('body')
    return body !== null && (await words(body)).includes(text)
  })
}

/** Whether a thing of that role stands there now. */
export async function stands(page: Page, role: Role | 'dialog') {
  return await page.$(`::-p-aria([role="${role}"])`) !== null
}
