import type { Session } from '@/connectors/connector'
import type { Quirks } from '@/practice/chatwoot/quirks'
import { expect, it } from 'vitest'
import { chatwoot } from '@/connectors/chatwoot'
import { readAddress } from '@/connectors/chatwoot/address'
import { Unauthorized } from '@/connectors/errors'
import { keeper, pullInto } from '../contract/remote'
import { address, stand } from './stand'

const unconnected = (session: Session): Session => ({ ...session, source: { ...session.source, account: '', me: undefined, role: undefined } })
const bad = ({ lines }: { lines: { what: string, state: string }[] }) => lines.filter(({ state }) => state === 'bad').map(({ what }) => what)

it('a good token names the account, who it is, and what the server is', async () => {
  const { mai } = stand()
  const check = await chatwoot.check(unconnected(mai))
  expect(check).toMatchObject({ account: '7@desk.lampshop.example', name: 'Lamp Shop', address, me: '11', role: 'agent' })
  expect(check.lines).toMatchObject([{ what: 'server', detail: '4.15.1' }, { what: 'signedIn', detail: 'Mai Lindqvist' }, { what: 'account' }, { what: 'inboxes', detail: 7 }])
})

it('an administrator is a supervisor here', async () => {
  const { sue } = stand()
  expect(await chatwoot.check(unconnected(sue))).toMatchObject({ role: 'supervisor' })
})

it.each([
  ['another web site', { notChatwoot: true }, 'notChatwoot'],
  ['a proxy that drops the token', { dropsToken: true }, 'headerStripped'],
  ['an office behind one address that has asked too often', { perMinute: 0 }, 'throttled'],
] as [string, Partial<Quirks>, string][])('%s is told as what it is', async (_, quirks, what) => {
  const { office, mai } = stand()
  Object.assign(office.quirks, quirks)
  expect(bad(await chatwoot.check(unconnected(mai)))).toEqual([what])
})

it('an old version, a suspended account, a wrong token and another account are told apart', async () => {
  const { office, mai } = stand()
  expect(bad(await chatwoot.check({ ...mai, secret: 'nobody' }))).toEqual(['tokenRefused'])
  expect(bad(await chatwoot.check({ ...mai, source: { ...mai.source, account: '9@desk.lampshop.example' } }))).toEqual(['notMember'])
  office.agents[0]!.suspended = true
  expect(bad(await chatwoot.check(mai))).toEqual(['suspended'])
  office.version = '3.9.0'
  expect(bad(await chatwoot.check(mai))).toEqual(['oldVersion'])
})

it.each([
  ['3.9.0', false],
  ['4.7.99', false],
  ['4.8.0', true],
  ['4.15.1', true],
  ['4.16.0.rc1', true],
  ['5.0', true],
])('version %s is new enough: %s', async (version, isEnough) => {
  const { office, mai } = stand()
  office.version = version
  expect(bad(await chatwoot.check(mai))).toEqual(isEnough ? [] : ['oldVersion'])
})

it('somebody who works in several accounts is asked which, and each is a source of its own at the same server', async () => {
  const { mai } = stand()
  const both: Session = { ...unconnected(mai), fetch: async (input, init) => {
    const response = await mai.fetch(input, init)
    if (!new Request(input, init).url.endsWith('/profile')) return response
    const me = await response.json() as { accounts: object[] }
    return Response.json({ ...me, accounts: [...me.accounts, { ...me.accounts[0], id: 9, name: 'Lamp Shop Outlet', role: 'administrator' }] })
  } }
  expect(await chatwoot.signIn!.choices(both)).toEqual([{ account: '7@desk.lampshop.example', name: 'Lamp Shop' }, { account: '9@desk.lampshop.example', name: 'Lamp Shop Outlet' }])
  expect(await chatwoot.check(both)).toMatchObject({ person: true, lines: [{}, {}, { what: 'chooseAccount' }] })
  expect(await chatwoot.check({ ...both, source: { ...both.source, account: '9@desk.lampshop.example' } })).toMatchObject({ account: '9@desk.lampshop.example', name: 'Lamp Shop Outlet', role: 'supervisor' })
})

it('a pull says the same as the check: the header was dropped on the way', async () => {
  const { office, mai } = stand()
  office.quirks.dropsToken = true
  await expect(pullInto(keeper(), { connector: chatwoot, session: mai })).rejects.toEqual(new Unauthorized('headerStripped'))
})

it('by e-mail and password, and by the code of an app where that is asked for', async () => {
  const { office, mai } = stand()
  const session = unconnected(mai)
  const { signIn } = chatwoot
  expect(await signIn?.password(session, 'mai@lampshop.example', 'wrong')).toMatchObject({ lines: [{ what: 'loginWrong' }] })
  expect(await signIn?.password(session, ' mai@lampshop.example', 'lamp-11')).toEqual({ secret: 'PRACTICE_TOKEN_11', choices: [{ account: '7@desk.lampshop.example', name: 'Lamp Shop' }] })
  office.quirks.mfa = true
  const asked = await signIn?.password(session, 'mai@lampshop.example', 'lamp-11')
  expect(asked).toEqual({ codeFor: 'MFA_11' })
  expect(await signIn?.code(session, 'MFA_11', '000 000')).toMatchObject({ lines: [{ what: 'codeWrong' }] })
  expect(await signIn?.code(session, 'MFA_11', '123 456')).toMatchObject({ secret: 'PRACTICE_TOKEN_11' })
  expect(await signIn?.code(session, 'MFA_11', 'backup-1')).toMatchObject({ secret: 'PRACTICE_TOKEN_11' })
})

it.each([
  ['desk.shop.vn', { origin: 'https://desk.shop.vn', insecure: false }],
  [' https://desk.shop.vn/app/accounts/7/dashboard ', { origin: 'https://desk.shop.vn', account: 7, insecure: false }],
  ['http://desk.shop.vn', { origin: 'http://desk.shop.vn', insecure: true }],
  ['localhost:3000', { origin: 'http://localhost:3000', insecure: false }],
  ['192.168.1.20:3000', { origin: 'http://192.168.1.20:3000', insecure: false }],
  ['https://shop.example/chatwoot/', { origin: 'https://shop.example', insecure: false }],
  ['https://desk.shop.vn:8443//', { origin: 'https://desk.shop.vn:8443', insecure: false }],
  ['http://[::1]:3000/', { origin: 'http://[::1]:3000', insecure: false }],
  ['[fd12:3456::5]:3000', { origin: 'http://[fd12:3456::5]:3000', insecure: false }],
  ['https://[2001:db8::7]', { origin: 'https://[2001:db8::7]', insecure: false }],
  ['http://[2001:db8::7]', { origin: 'http://[2001:db8::7]', insecure: true }],
  ['http://chatwoot:3000', { origin: 'http://chatwoot:3000', insecure: false }],
  ['chatwoot:3000', { origin: 'http://chatwoot:3000', insecure: false }],
  ['http://deskserver/app/login', { origin: 'http://deskserver', insecure: false }],
  ['mai@lampshop.example', undefined],
  ['our chatwoot', undefined],
  ['', undefined],
  ['shop', undefined],
])('the address %j is read as it is meant', (typed, expected) => {
  expect(readAddress(typed)).toEqual(expected)
})

it('the one host is named for the browser\'s question, without its port', () => {
  expect(chatwoot.hostsOf?.({ address: 'https://desk.shop.vn:8443' })).toEqual(['https://desk.shop.vn/*'])
})
