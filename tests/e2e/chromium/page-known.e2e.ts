import type { Frame, Page } from 'puppeteer'
import type { EditorDesk } from '../editor-desk'
import type { EditorName } from '../editor-pages'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { begin, canned, menuCloses, menuIn, menuOpens, openEditor, read, startEditors } from '../editor-desk'
import { editorPages } from '../editor-pages'
import { killWorker } from '../kill'
import { until } from '../until'
import { menuText } from '../window-text'

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const editable = '<div style="min-height: 60px" contenteditable="true" role="textbox" aria-label="Message"></div>'
const mail = '<p id="mail">Is the red one\nstill there?</p>'
const pin = '<input id="pin" type="password" value="secret">'

declare const chrome: unknown
let desk: EditorDesk
let page: Page
beforeAll(async () => {
  desk = await startEditors('chromium', [
    canned({ shortcut: 'zzquote', body: 'You asked: “{{selection}}”' }),
    canned({ shortcut: 'zzelse', body: 'You asked: “{{selection|nothing}}”' }),
    canned({ shortcut: 'zzclip', body: 'The link: {{clipboard}}' }),
    canned({ shortcut: 'zzclipelse', body: 'The link: {{clipboard|none}}' }),
    canned({ shortcut: 'zzstops', body: 'Dear {{cursor}},\n\nit comes on {{cursor}}, by {{cursor}}.' }),
    canned({ shortcut: 'zzqr', body: 'Pay here', files: [{ id: 'qr-file', name: 'qr.png', mime: 'image/png', size: 68 }] }),
    canned({ shortcut: 'zzdear', body: 'Dear {{customer.first_name|friend}},' }),
    canned({ shortcut: 'zzwait', body: 'Thank you.' }),
  ], { mail: { body: `${mail}${editable}${pin}`, script: 'bare' }, closed: { body: `${mail}<div data-shadow="closed">${editable}</div>`, script: 'bare' } })
  page = desk.page
  await desk.probe.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), letter => letter.charCodeAt(0))
    await probe.db.files.put({ id: 'qr-file', name: 'qr.png', mime: 'image/png', size: bytes.length, blob: new Blob([bytes], { type: 'image/png' }) })
  }, png)
})
afterAll(() => desk.close())

const context = () => desk.launched.browser.defaultBrowserContext()
const origin = () => new URL(desk.server.address('')).origin
const says = (words: string) => until(`“${words}” in the window`, async () => (await menuText(page)).includes(words), { within: 6000, tell: () => menuText(page) })
const holds = (frame: Frame, text: string) => until(`“${text}”`, async () => await read(frame) === text, { within: 4000, tell: async () => [await read(frame), await menuText(page)] })
/** The same boxes in a frame or on a strict page: the walk is the same. */
const same = (name: string) => ['frame-same', 'frame-cross', 'frame-srcdoc', 'strict-csp', 'coep', 'trusted-types'].includes(name)

async function choose(frame: Frame, typed: string) {
  await begin(page, frame, typed)
  await menuOpens(page)
  await page.keyboard.press('Enter')
}
/** Highlights the customer's words and clicks into the box, and once more, as a person does. */
async function quote(frame: Frame) {
  await frame.evaluate(() => window.stage.reset())
  const words = await frame.$('#mail')
  await words!.click({ count: 3 })
  const box = await frame.$('[contenteditable], [data-shadow]')
  await box!.click()
  await box!.click()
}

describe('what only the page knows', () => {
  it.each([['zzquote', 'mail'], ['zzelse', 'closed']])('S156 what was highlighted before the click into the box is {{selection}} (/%s, %s)', async (shortcut, name) => {
    const frame = await openEditor(desk, name)
    await quote(frame)
    await page.keyboard.type(`/${shortcut}`)
    await says('Is the red one still there?')
    await page.keyboard.press('Enter')
    await holds(frame, 'You asked: “Is the red one still there?”')
  })

  it('S156 without a highlight it is asked for, and used once: the next message asks again', async () => {
    const frame = await openEditor(desk, 'mail')
    await quote(frame)
    await choose(frame, '/zzquote')
    await holds(frame, 'You asked: “Is the red one still there?”')
    await menuCloses(page)
    await choose(frame, '/zzquote')
    await says('Fill in before inserting')
    await page.keyboard.type('a')
    await page.keyboard.down('Shift')
    await page.keyboard.press('Enter')
    await page.keyboard.up('Shift')
    await page.keyboard.type('b')
    await page.keyboard.press('Enter')
    await holds(frame, 'You asked: “a\nb”')
  })

  it('S156 a password is never a highlight', async () => {
    const frame = await openEditor(desk, 'mail')
    await frame.evaluate(() => window.stage.reset())
    await (await frame.$('#pin'))!.click({ count: 3 })
    await (await frame.$('[contenteditable]'))!.click()
    await page.keyboard.type('/zzelse')
    await menuOpens(page)
    await page.keyboard.press('Enter')
    await holds(frame, 'You asked: “nothing”')
  })

  it('S156 S138 the clipboard is asked for where the page may not read it, and read where it may, a card in it masked', async () => {
    const frame = await openEditor(desk, 'textarea')
    await choose(frame, '/zzclip')
    await says('Fill in before inserting')
    await page.keyboard.press('Escape')
    await choose(frame, '/zzclipelse')
    await holds(frame, 'The link: none')
    await frame.evaluate(() => navigator.clipboard.writeText('https://shop.vn/1 4111 1111 1111 1111'))
    await context().overridePermissions(origin(), ['clipboard-read', 'clipboard-write'])
    for (const shortcut of ['/zzclip', '/zzclipelse']) {
      await choose(frame, shortcut)
      await holds(frame, 'The link: https://shop.vn/1 •••• •••• •••• 1111')
      await menuCloses(page)
    }
  })
})

const walked = (Object.keys(editorPages) as EditorName[]).filter(name => !name.endsWith('input') && !same(name))
it.each(walked)('Tab walks the places where the cursor stops in %s, also after something was typed there, and then is the page’s', async (name) => {
  const frame = await openEditor(desk, name)
  await choose(frame, 'ab /zzstops')
  await holds(frame, 'ab Dear ,\n\nit comes on , by .')
  await menuCloses(page)
  await page.keyboard.type('An')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Friday')
  await page.keyboard.press('Tab')
  await page.keyboard.type('post')
  await holds(frame, 'ab Dear An,\n\nit comes on Friday, by post.')
})

it('a caret that was moved elsewhere ends the walk', async () => {
  const frame = await openEditor(desk, 'textarea')
  await choose(frame, '/zzstops')
  await holds(frame, 'Dear ,\n\nit comes on , by .')
  await page.keyboard.press('Home')
  await page.keyboard.press('Tab')
  expect(await frame.evaluate(() => document.activeElement?.tagName)).not.toBe('TEXTAREA')
})

it('S154 the preview shows the message filled; a second one goes behind it, both in one draft', async () => {
  const frame = await openEditor(desk, 'prosemirror')
  await begin(page, frame, '/zzdear')
  await says('Dear friend ,')
  await page.keyboard.press('Enter')
  await until('the first', async () => await read(frame) === 'Dear friend,')
  await menuCloses(page)
  await page.keyboard.press('Enter')
  await page.keyboard.type('/zzwait')
  await menuOpens(page)
  await page.keyboard.press('Enter')
  await until('both', async () => await read(frame) === 'Dear friend,\nThank you.', { tell: () => read(frame) })
})

it('S156 a background that is killed while the menu is open answers the next letter all the same', async () => {
  const frame = await openEditor(desk, 'textarea')
  await begin(page, frame, '/z')
  await menuOpens(page)
  await killWorker(desk.probe)
  await page.keyboard.type('zwait')
  await until('the others gone', async () => !(await menuText(page)).includes('zzstops') && (await menuText(page)).includes('Thank you.'), { tell: () => menuText(page) })
  await killWorker(desk.probe)
  await page.keyboard.press('Enter')
  await holds(frame, 'Thank you.')
  expect(await menuIn(page)).toBeUndefined()
})

// Last: a test that has looked into the background keeps it from starting again.
/** Tells the background what no test can press: keys of the browser, or a line of the browser's own menu over our page. */
async function told(what: 'keys' | 'a line') {
  const target = await desk.launched.browser.waitForTarget(target => target.type() === 'service_worker')
  const worker = await target.worker()
  await worker!.evaluate(async (what, url) => {
    interface Told { dispatch: (name: string | object, tab: unknown) => void }
    const { tabs, commands, contextMenus } = chrome as unknown as { tabs: { query: (what: object) => Promise<unknown[]> }, commands: { onCommand: Told }, contextMenus: { onClicked: Told } }
    const [tab] = await tabs.query({ url })
    if (what === 'keys') commands.onCommand.dispatch('insert-canned', tab)
    else contextMenus.onClicked.dispatch({ menuItemId: 'insert', frameId: 0, editable: true }, tab)
  }, what, `${origin()}/*`)
  await menuOpens(page)
}

it.each([['textarea', 'keys'], ['contenteditable', 'a line'], ['lexical', 'keys']] as const)('S156 in %s %s of the browser’s own bring it without a slash, over what is highlighted', async (name, what) => {
  const frame = await openEditor(desk, name)
  await begin(page, frame, 'ab xyz')
  await told(what)
  await page.keyboard.type('zzwait')
  await says('Thank you.')
  await page.keyboard.press('Escape')
  await menuCloses(page)
  await begin(page, frame, 'ab xyz')
  await page.keyboard.down('Shift')
  for (let at = 0; at < 3; at++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.up('Shift')
  await told(what)
  await page.keyboard.press('Enter')
  await until('the message over it', async () => {
    const now = await read(frame)
    return now.startsWith('ab ') && !now.includes('xyz')
  }, { tell: () => read(frame) })
})
