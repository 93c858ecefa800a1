import { expect, it } from 'vitest'
import { outlet } from '@/practice/facebook/token'
import { loginDialog } from '@/practice/login/dialog'
import { noon } from '../make'
import { home, oak, practice } from './ask'

const back = 'https://afoooojhbegafdgfjibfajmplmjeknic.chromiumapp.org/facebook'
const asking = { client_id: '900000000000001', redirect_uri: back, state: 's1', response_type: 'token', scope: 'pages_messaging,pages_show_list' }
const at = 'https://www.facebook.com/v26.0/dialog/oauth'

function dialog() {
  const shop = practice()
  const handle = loginDialog(shop.world, () => noon)
  const open = (changes: Partial<typeof asking> = {}) => handle(new Request(`${at}?${new URLSearchParams({ ...asking, ...changes })}`))
  const submit = (...chosen: [string, string][]) =>
    handle(new Request(at, { method: 'POST', body: new URLSearchParams([...Object.entries(asking), ...chosen]) }))
  return { ...shop, open, submit }
}

/** Where the answer leads: query and fragment together. */
function answerOf(response: Response) {
  const url = new URL(response.headers.get('location') ?? '')
  return { at: url.origin + url.pathname, ...Object.fromEntries(new URLSearchParams(url.search)), ...Object.fromEntries(new URLSearchParams(url.hash.slice(1))) }
}

it('shows who is logged in, three Pages, and what is asked for', async () => {
  const html = await (await dialog().open()).text()
  for (const words of ['Continue as Thu Trần', 'Mộc Home', 'Oak &amp; Thread', outlet.name, 'pages_messaging']) expect(html).toContain(words)
})

it.each([
  ['an app nobody knows', { client_id: '7' }, 'Invalid App ID'],
  ['an address the app does not list', { redirect_uri: 'https://elsewhere.example/' }, 'URL blocked'],
])('shows an error for %s and goes nowhere', async (_, changes, words) => {
  const response = await dialog().open(changes)
  expect(response.headers.get('location')).toBeNull()
  expect(await response.text()).toContain(words)
})

it('what somebody types is no markup', async () => {
  expect(await (await dialog().open({ state: '"><script>' })).text()).not.toContain('<script>')
})

it('comes back with a token for the ticked Pages, each with a token of its own and its tasks', async () => {
  const { ask, submit } = dialog()
  const answer = answerOf(await submit(['page', home], ['page', outlet.id], ['scope', 'pages_messaging']))
  expect(answer).toMatchObject({ at: back, state: 's1', expires_in: '5184000', access_token: expect.stringMatching(/^EAA/) })
  const token = 'access_token' in answer ? String(answer.access_token) : ''
  const { body } = await ask('me/accounts', { token })
  expect(body.data.map(({ id, tasks }) => [id, tasks])).toEqual([[home, expect.arrayContaining(['MESSAGING'])], [outlet.id, ['ANALYZE']]])
  const mine = String(body.data[0]?.access_token)
  expect((await ask('me', { token: mine })).body).toMatchObject({ name: 'Mộc Home' })
  expect((await ask(`${oak}/conversations`, { token: mine })).status).toBe(400)
})

it('what was not ticked is declined', async () => {
  const { ask, submit } = dialog()
  const answer = answerOf(await submit(['page', home], ['scope', 'pages_show_list']))
  const token = 'access_token' in answer ? String(answer.access_token) : ''
  const { body } = await ask('me/permissions', { token })
  expect(body.data.find(({ permission }) => permission === 'pages_messaging')?.status).toBe('declined')
  expect(body.data.find(({ permission }) => permission === 'pages_show_list')?.status).toBe('granted')
})

it('“Cancel” comes back without a token', async () => {
  const answer = answerOf(await dialog().submit(['page', home], ['cancel', '1']))
  expect(answer).toMatchObject({ at: back, error: 'access_denied', state: 's1' })
  expect(answer).not.toHaveProperty('access_token')
})

it('tells of a token what Graph would', async () => {
  const { world, ask } = dialog()
  world.tokens.EAAx = { page: home, declined: ['pages_messaging'], until: noon + 1000 }
  const { body } = await ask('debug_token', { token: 'EAAx', post: { method: 'get', input_token: 'EAAx' } })
  expect(body.data).toMatchObject({ app_id: '900000000000001', type: 'PAGE', is_valid: true, profile_id: home, expires_at: noon / 1000 + 1, data_access_expires_at: 0 })
  expect((await ask('debug_token', { token: 'EAAx', post: { method: 'get', input_token: 'another' } })).status).toBe(400)
})
