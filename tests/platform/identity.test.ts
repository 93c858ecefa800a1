import { beforeEach, expect, it, vi } from 'vitest'
import browser from 'webextension-polyfill'
import { logInAt } from '@/platform/identity'
import redirects from '../connectors/facebook/fixtures/oauth_redirects.json'

const launch = vi.fn<(details: { url: string }) => Promise<string>>()
// The tests' browser has no such window.
Object.assign(browser, { identity: { getRedirectURL: (path: string) => `https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/${path}`, launchWebAuthFlow: launch } })

const dialog = (back: string, state: string) => `https://login.example/?${new URLSearchParams({ redirect_uri: back, state })}`
const logIn = () => logInAt('facebook', dialog)
/** Comes back with the state it was opened with. */
const answering = (redirect: string) => launch.mockImplementation(async ({ url }) => redirect.replace('state=s1', `state=${new URL(url).searchParams.get('state')}`))
beforeEach(() => void launch.mockReset())

it('opens the dialog with the address to come back to and a word nobody can guess', async () => {
  answering(redirects.success_implicit)
  await logIn()
  await logIn()
  const asked = launch.mock.calls.map(([{ url }]) => new URL(url).searchParams)
  expect(asked[0]?.get('redirect_uri')).toBe(browser.identity.getRedirectURL('facebook'))
  expect(asked[0]?.get('state')).toMatch(/^[\da-f-]{36}$/)
  expect(asked[1]?.get('state')).not.toBe(asked[0]?.get('state'))
})

it.each([
  ['in the fragment', redirects.success_implicit, ['access_token', 'EAAxUSERTOKENinvented']],
  ['in the fragment behind an empty query', redirects.success_business_login, ['long_lived_token', 'EAAxLONG']],
  ['in the query', redirects.denied, ['error', 'access_denied']],
  ['at Firefox’s address', redirects.firefox_success, ['access_token', 'EAAxUSERTOKENinvented']],
])('reads an answer %s', async (_, redirect, [name, value]) => {
  answering(redirect)
  const answer = await logIn()
  expect('parameters' in answer && answer.parameters.get(name!)).toBe(value)
})

it.each([['of another state', redirects.success_implicit], ['without one', redirects.success_implicit.replace('&state=s1', '')]])('an answer %s is not ours', async (_, redirect) => {
  launch.mockResolvedValue(redirect)
  expect(await logIn()).toEqual({ ended: 'otherAnswer' })
})

it.each([
  ['Chrome, closed', 'The user did not approve access.', 'closed'],
  ['Firefox, closed', 'User cancelled or denied access.', 'closed'],
  ['Chrome, offline', 'Authorization page could not be loaded.', 'notLoaded'],
  ['anything else', 'Cannot create a window', 'blocked'],
])('says how the window ended: %s', async (_, message, ended) => {
  launch.mockRejectedValue(new Error(message))
  expect(await logIn()).toEqual({ ended })
})

it('an address that is none ends it without telling what it was', async () => {
  launch.mockResolvedValue('access_token=EAAxUSERTOKENinvented')
  expect(JSON.stringify(await logIn())).not.toContain('EAA')
})
