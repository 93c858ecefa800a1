import type { Page } from 'puppeteer'
import type { Desk } from './desk'
import type { Practice } from '@/practice/local/server'
import { expect, it } from 'vitest'
import { say } from '@/practice/chatwoot/talk'
import { openExtensionPage } from '@/practice/local/browser'
import { ticketOf } from './desk'
import { guide } from './guide'
import { press, read, see, type } from './panel'

/** The team guide, by whose own words the controls are found. */
const joining = guide('In each agent\'s browser', 'docs/team.md')

/** Opens the form and types into it, as a person does: the field's id and what goes into it. */
async function fill(page: Page, address: string, fields: Record<string, string>) {
  await page.bringToFront()
  await press(page, 'button', joining.named('Connect Chatwoot'))
  await type(page, 'Address of your Chatwoot', address)
  if ('password' in fields) await press(page, 'tab', 'E-mail and password')
  for (const [field, text] of Object.entries(fields)) await page.locator(`#server-${field}`).setTimeout(5000).fill(text)
  await press(page, 'button', 'Continue')
}

/** Two agents connect their browsers to the server: what goes wrong is told, and what goes well brings its tickets. */
export function connectingTests(at: () => { practice: Practice, mai: Desk, otto: Desk, settings: Page }) {
  const settings = () => at().settings
  const team = () => at().practice.team
  it.each([
    ['a wrong address', 'nobody.lampshop.example', {}, 'Nobody answers at this address'],
    ['something else than Chatwoot', 'desk.lampshop.example', { notChatwoot: true }, 'There is no Chatwoot at this address'],
    ['a proxy that drops the token', 'desk.lampshop.example', { dropsToken: true }, 'Something in front of the server drops the token'],
    ['a server that asks to wait', 'desk.lampshop.example', { perMinute: 0 }, 'The channel asks to wait until'],
  ])('%s is told in clear words, and what was typed stays', async (_, address, quirks, words) => {
    const before = { ...team().office.quirks }
    Object.assign(team().office.quirks, quirks)
    await fill(settings(), address, { token: 'PRACTICE_TOKEN_11' })
    await read(settings(), words)
    expect(await settings().$eval('#server', field => (field as HTMLInputElement).value)).toBe(address)
    Object.assign(team().office.quirks, before)
    await press(settings(), 'button', 'Cancel')
  })

  it('an old version and a token of nobody are told too', async () => {
    team().office.version = '3.9.0'
    await fill(settings(), 'desk.lampshop.example', { token: 'PRACTICE_TOKEN_11' })
    await read(settings(), 'This server is too old')
    team().office.version = '4.15.1'
    await press(settings(), 'button', 'Cancel')
    await fill(settings(), 'desk.lampshop.example', { token: 'made-up' })
    await read(settings(), 'The server does not know this access token')
    await press(settings(), 'button', 'Cancel')
  })

  it('by e-mail, password and a code; the account is chosen and its tickets come', async () => {
    say(team().running, { name: 'Lena Berg', text: 'Is the blue lamp in stock?' })
    team().office.quirks.mfa = true
    await fill(settings(), 'https://desk.lampshop.example/app/accounts/7/dashboard', { email: 'mai@lampshop.example', password: 'lamp-11' })
    await settings().locator('#server-code').setTimeout(5000).fill('123456')
    await press(settings(), 'button', 'Continue')
    team().office.quirks.mfa = false
    await see(settings(), 'checkbox', /Lamp Shop/)
    await press(settings(), 'button', joining.named('Connect'))
    await read(settings(), 'Lamp Shop')
    expect(await ticketOf(at().mai, 'Lena Berg')).toMatchObject({ snippet: 'Is the blue lamp in stock?' })
    const [source] = await at().mai.probe.evaluate(async () => await probe.db.sources.toArray())
    expect(source).toMatchObject({ id: 'chatwoot:7@desk.lampshop.example', address: 'https://desk.lampshop.example', me: '11', role: 'agent' })
    expect(JSON.stringify(source)).not.toMatch(/PRACTICE_TOKEN|lamp-11/)
  })

  it('the colleague with a token', async () => {
    const page = await openExtensionPage(at().otto.launched, 'options.html')
    await fill(page, 'desk.lampshop.example', { token: 'PRACTICE_TOKEN_12' })
    await press(page, 'button', joining.named('Connect'))
    await ticketOf(at().otto, 'Lena Berg')
    await page.close()
  })
}
