import type { Page } from 'puppeteer'
import type { EditorDesk } from '../editor-desk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { begin, canned, menuCloses, menuIn, menuLists, menuOpens, openEditor, read, startEditors } from '../editor-desk'
import { withControl } from '../panel'
import { until } from '../until'
import { menuText } from '../window-text'

const room = '<div id="place"></div>'
const left = '<input type="password"><input type="search"><input type="email"><input inputmode="numeric"><input autocomplete="cc-number"><input autocomplete="section-a cc-csc"><input name="card_number"><input role="searchbox"><div role="search"><input></div><textarea readonly></textarea><div class="cm-editor"><div contenteditable="true"></div></div>'
const hostile = Object.fromEntries(['swallows', 'late', 'very-late', 'sends'].map(name => [name, { body: room, script: 'hostile' }]))
const thanks = 'Thank you very much for waiting.'

let desk: EditorDesk
let page: Page
beforeAll(async () => {
  desk = await startEditors('chromium', [
    canned({ shortcut: 'zz', body: thanks, title: 'Waiting' }),
    canned({ shortcut: 'zzlong', body: `${'0123456789'.repeat(1000)}.` }),
    canned({ shortcut: 'zzask', title: 'Arrival', body: 'It comes on {{ask:Day}} with {{choose:the courier;the post|Carrier}}.' }),
    canned({ shortcut: 'zzmark', body: '<b>bold</b> & <script>alert(1)</script> {braces}' }),
    canned({ shortcut: 'zzcursor', body: 'Dear {{cursor}}, hello.' }),
    canned({ shortcut: 'zzloop', body: 'Again {{snippet:zzloop}}' }),
  ], { ...hostile, left: { body: left, script: 'bare' } })
  page = desk.page
  await desk.launched.browser.defaultBrowserContext().overridePermissions(new URL(desk.server.address('')).origin, ['clipboard-read', 'clipboard-write'])
})
afterAll(() => desk.close())

const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
const says = (words: string) => until(`“${words}” in the window`, async () => (await menuText(page)).includes(words), { within: 6000, tell: () => menuText(page) })

async function chosen(name: string, typed: string) {
  const frame = await openEditor(desk, name)
  await begin(page, frame, typed)
  await menuOpens(page)
  await page.keyboard.press('Enter')
  return frame
}

describe('a hostile page', () => {
  it('S156 an editor that swallows the event: it is said, and the text is on the clipboard', async () => {
    const frame = await chosen('swallows', 'ab /zz')
    await says('The text did not arrive')
    expect(await clipboard()).toBe(thanks)
    expect(await read(frame)).toBe('ab /zz')
    await page.keyboard.press('Escape')
    await menuCloses(page)
  })

  it('S156 one that inserts late gets it once', async () => {
    const frame = await chosen('late', 'ab /zz')
    await until('the late text', async () => await read(frame) === `ab ${thanks}`)
    await menuCloses(page)
    expect(await read(frame)).toBe(`ab ${thanks}`)
  })

  it('S156 one that inserts very late: what was said is taken back when the text comes', async () => {
    const frame = await chosen('very-late', 'ab /zz')
    await says('The text did not arrive')
    await menuCloses(page)
    expect(await read(frame)).toBe(`ab ${thanks}`)
  })

  it('S156 the box goes away while the menu is open: nothing breaks, the text is on the clipboard', async () => {
    const frame = await openEditor(desk, 'textarea')
    await begin(page, frame, '/zz')
    await menuOpens(page)
    await frame.evaluate(() => document.querySelector('textarea')?.remove())
    await page.keyboard.press('Enter')
    await until('no menu or a word about it', async () => !await menuIn(page) || (await menuText(page)).includes('The text box has changed'))
  })

  it('S156 the Enter that chooses sends nothing, on a page that listens before anybody else', async () => {
    const frame = await chosen('sends', '/zz')
    await until('the text', async () => await read(frame) === thanks)
    expect(await page.title()).toBe('Editor')
    await page.keyboard.press('Enter')
    await until('a real Enter', async () => await page.title() === 'Enter 3')
  })
})

describe('the menu', () => {
  it('S156 Escape keeps what was typed, backspace brings the menu back, no match has no menu keys', async () => {
    const frame = await openEditor(desk, 'textarea')
    await begin(page, frame, '/zz')
    await says('Waiting')
    await page.keyboard.press('Escape')
    await menuCloses(page)
    expect(await read(frame)).toBe('/zz')
    await page.keyboard.press('Backspace')
    await menuOpens(page)
    await page.keyboard.type('qqqqq')
    await says('No canned message')
    await page.keyboard.press('Enter')
    await until('the page’s own line break', async () => await read(frame) === '/zqqqqq\n', { tell: () => read(frame) })
    await menuCloses(page)
  })

  it('S156 backspace brings the menu back in a closed shadow root, too', async () => {
    const frame = await openEditor(desk, 'shadow-closed-editable')
    await begin(page, frame, '/zza')
    await menuLists(page, '/zza')
    await page.keyboard.press('Escape')
    await menuCloses(page)
    await page.keyboard.press('Backspace')
    await menuLists(page, '/zz')
    await page.keyboard.press('Enter')
    await until('the message', async () => await read(frame) === thanks, { tell: () => read(frame) })
  })

  it.each(['see http://shop.vn/zz', '1/2', 'C:/zz', 'and/or', '//zz'])('S156 stays closed in “%s”', async (typed) => {
    const frame = await openEditor(desk, 'textarea')
    await begin(page, frame, typed)
    await page.keyboard.type(' /zz')
    await menuOpens(page)
    await withControl(page, 'a')
    await page.keyboard.type(typed)
    await menuCloses(page)
    expect(await read(frame)).toBe(typed)
  })

  it('S156 arrows move, Tab inserts; what is open in the list is what comes', async () => {
    const frame = await openEditor(desk, 'textarea')
    await begin(page, frame, '😀/zz')
    await says('/zzask')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Tab')
    await until('the first one', async () => await read(frame) === `😀${thanks}`, { tell: () => read(frame) })
  })

  it.each([['zzlong', `${'0123456789'.repeat(1000)}.`], ['zzmark', '<b>bold</b> & <script>alert(1)</script> {braces}']])('S156 %s arrives as it is', async (shortcut, text) => {
    const frame = await chosen('prosemirror', `/${shortcut}`)
    await until('the text', async () => await read(frame) === text)
  })

  it('S156 what is not known is asked before anything is inserted', async () => {
    const frame = await chosen('lexical', 'ab /zzask')
    await says('Fill in before inserting')
    await page.keyboard.type('Friday')
    expect(await read(frame)).toBe('ab /zzask')
    await page.keyboard.press('Enter')
    await until('the filled text', async () => await read(frame) === 'ab It comes on Friday with the courier.', { tell: () => read(frame) })
    await page.keyboard.type('!')
    await until('typing on', async () => (await read(frame)).endsWith('courier.!'))
  })

  it('S156 the caret goes where the message wants it; a circle of messages is refused', async () => {
    const frame = await chosen('textarea', '/zzcursor')
    await until('the text', async () => await read(frame) === 'Dear , hello.')
    await menuCloses(page)
    await page.keyboard.type('An')
    expect(await read(frame)).toBe('Dear An, hello.')
    await chosen('textarea', '/zzloop')
    await says('uses itself')
  })

  it('S156 an input method composes while the menu is open: no key is taken from it', async () => {
    const frame = await openEditor(desk, 'textarea')
    await begin(page, frame, '/z')
    await menuOpens(page)
    const session = await page.createCDPSession()
    await session.send('Input.imeSetComposition', { text: 'z', selectionStart: 1, selectionEnd: 1 })
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 })
    await session.send('Input.insertText', { text: 'z' })
    await until('what was composed', async () => await read(frame) === '/zz')
    await says('Waiting')
    await page.keyboard.press('Enter')
    await until('the message', async () => await read(frame) === thanks)
  })
})

describe('what is left alone', () => {
  it('S156 passwords, cards, searches, numbers, addresses, code and what cannot be written in', async () => {
    await openEditor(desk, 'left')
    const boxes = await page.$$('input, textarea, [contenteditable]')
    expect(boxes.length).toBe(11)
    for (const box of boxes) {
      await box.focus()
      await page.keyboard.type('/zz')
    }
    expect(await menuIn(page)).toBeUndefined()
  })

  it('S156 a site on the block list, until it is taken off', async () => {
    await desk.probe.evaluate(() => probe.writeSetting('blockedSites', ['127.0.0.1']))
    const frame = await openEditor(desk, 'textarea')
    await begin(page, frame, '/zz')
    expect(await menuIn(page)).toBeUndefined()
    await desk.probe.evaluate(() => probe.writeSetting('blockedSites', []))
    await until('the script registered again', async () => {
      const again = await openEditor(desk, 'textarea')
      await begin(page, again, '/zz')
      return until('the menu', () => menuIn(page), { within: 500 }).catch(() => undefined)
    })
  })
})
