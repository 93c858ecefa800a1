import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'puppeteer'
import type { cleanMail, frameOf } from '@/components/thread/mail-clean'
import { once } from 'node:events'
import { createServer } from 'node:http'
import puppeteer from 'puppeteer'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findBrowser } from '@/practice/local/find'

declare global {
  const mail: { cleanMail: typeof cleanMail, frameOf: typeof frameOf }
}

let browser: Browser
let page: Page

beforeAll(async () => {
  const built = await build({ configFile: false, logLevel: 'error', build: { write: false, minify: false, lib: { entry: 'components/thread/mail-clean.ts', formats: ['iife'], name: 'mail' } } })
  const [bundle] = [built].flat()
  const code = bundle && 'output' in bundle ? bundle.output[0].code : ''
  browser = await puppeteer.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] })
  page = await browser.newPage()
  await page.addScriptTag({ content: code })
})
afterAll(() => browser?.close())

const clean = (html: string, pictures = false) => page.evaluate((html, pictures) => mail.cleanMail(html, { pictures, quoted: 'Earlier' }), html, pictures)

it.each([
  ['a script', '<p>Hi</p><script>alert(1)</script>', /script|alert/],
  ['a handler', '<p onclick="x()">Hi</p><img src=x onerror="x()">', /onclick|onerror/],
  ['a form', '<form action="https://evil.example"><input name=card></form>', /form|input/],
  ['a frame', '<iframe src="https://evil.example"></iframe>', /iframe/],
  ['a link that runs', '<a href="javascript:alert(1)">x</a>', /javascript/],
  ['a new base', '<base href="https://evil.example"><meta http-equiv="refresh" content="0">', /base|meta/],
  ['markup in markup', '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>', /<[^>]*onerror/],
])('S167: %s does not come through', async (_, html, bad) => expect((await clean(html)).html).not.toMatch(bad))

it('S167: pictures from the web wait until they are asked for', async () => {
  const html = '<p>Hi</p><img src="https://spy.example/1.gif"><p style="background:url(https://spy.example/2)">x</p>'
  const without = await clean(html)
  expect(without.withheld).toBe(true)
  expect(without.html).not.toContain('spy.example')
  const asked = await clean(html, true)
  expect(asked.withheld).toBe(false)
  expect(asked.html).toContain('https://spy.example/1.gif')
  expect((await clean('<img src="data:image/png;base64,AA==">')).withheld).toBe(false)
})

it('S167: links open a tab of their own and tell nothing', async () => {
  expect((await clean('<a href="https://shop.example">x</a>')).html).toBe('<a href="https://shop.example" target="_blank" rel="noopener noreferrer nofollow">x</a>')
})

it('S167: the earlier mail is folded, a mail that is nothing else is not', async () => {
  expect((await clean('<p>Yes</p><blockquote>Is it there?</blockquote>')).html).toContain('<details><summary>Earlier</summary><blockquote>')
  expect((await clean('<blockquote>Is it there?</blockquote>')).html).not.toContain('details')
})

it('S167: in its frame nothing runs and nothing is fetched, even if a cleaning missed it', async () => {
  const asked: (string | undefined)[] = []
  const spy = createServer(({ url }, answer) => {
    asked.push(url)
    answer.end()
  }).listen(0, '127.0.0.1')
  await once(spy, 'listening')
  const address = `http://127.0.0.1:${(spy.address() as AddressInfo).port}`
  const ran = await page.evaluate(async (address) => {
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', 'allow-same-origin allow-popups allow-popups-to-escape-sandbox')
    frame.srcdoc = mail.frameOf(`<img src="${address}/mail" onerror="parent.ran = true"><script>parent.ran = true</script>`, false)
    document.body.append(frame)
    await new Promise(done => frame.addEventListener('load', done))
    // The page itself may: so the server hears, and has heard of the mail's picture by then if it was ever asked for.
    await fetch(`${address}/page`, { mode: 'no-cors' })
    return 'ran' in window
  }, address)
  spy.close()
  expect(ran).toBe(false)
  expect(asked).toEqual(['/page'])
})
