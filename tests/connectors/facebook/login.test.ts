import { expect, it } from 'vitest'
import { Unauthorized } from '@/connectors/errors'
import { facebook } from '@/connectors/facebook'
import { tokens } from '@/practice/tokens'
import { noon } from '../../make'
import accounts from './fixtures/me_accounts.json'
import none from './fixtures/me_accounts_empty.json'
import redirects from './fixtures/oauth_redirects.json'
import { fakeTime } from './pulling'
import { sessionOf, stand } from './stand'

fakeTime()
const { login } = facebook
if (!login) throw new Error('Facebook can be logged in to')

/** As the window hands it over: query and fragment together. */
function answer(redirect: string) {
  const { search, hash } = new URL(redirect)
  return new URLSearchParams([...new URLSearchParams(search), ...new URLSearchParams(hash.slice(1))])
}

it('the dialog is Facebook’s own, asks for what messages and comments need, and for no secret', () => {
  const url = new URL(login.dialog({ app: '42', back: 'https://x.chromiumapp.org/facebook', state: 's1', again: false, linked: false }))
  expect(url.origin + url.pathname).toBe('https://www.facebook.com/v26.0/dialog/oauth')
  expect(Object.fromEntries(url.searchParams)).toEqual({
    client_id: '42',
    redirect_uri: 'https://x.chromiumapp.org/facebook',
    state: 's1',
    response_type: 'token',
    scope: 'pages_messaging,pages_manage_metadata,pages_read_engagement,pages_show_list,pages_read_user_content,pages_manage_engagement,business_management',
  })
})

it('logging in again asks anew for what was declined', () => {
  expect(login.dialog({ app: '42', back: 'b', state: 's', again: true, linked: false })).toContain('auth_type=rerequest')
})

it('S110 asks for Instagram only where a Page has it linked', () => {
  const scope = (linked: boolean) => new URL(login.dialog({ app: '42', back: 'b', state: 's', again: false, linked })).searchParams.get('scope')?.split(',') ?? []
  expect(scope(false).filter(name => name.startsWith('instagram'))).toEqual([])
  expect(scope(true)).toEqual([...scope(false), 'instagram_basic', 'instagram_manage_messages', 'instagram_manage_comments'])
})

const hours = 5400_000
it.each([
  ['a long-lived token', redirects.success_implicit, { secret: 'EAAxUSERTOKENinvented', told: { until: 'never', dataUntil: 1803000000_000 } }],
  ['a long-lived one beside a short-lived', redirects.success_business_login, { secret: 'EAAxLONG', told: { until: 'never', dataUntil: 1803000000_000 } }],
  ['a short-lived one, whose Pages’ tokens end with it', redirects.success_short_lived, { secret: 'EAAxSHORT', told: { until: noon + hours, dataUntil: 1803000000_000 } }],
  ['at Firefox’s address', redirects.firefox_success, { secret: 'EAAxUSERTOKENinvented', told: { until: 'never', dataUntil: 1803000000_000 } }],
  ['without any times', 'https://x.chromiumapp.org/#access_token=EAAx&expires_in=0&data_access_expiration_time=never', { secret: 'EAAx', told: {} }],
  ['declined', redirects.denied, { refused: 'declined' }],
  ['another error', 'https://x.chromiumapp.org/?error=server_error#_=_', { refused: 'failed' }],
  ['nothing at all', 'https://x.chromiumapp.org/', { refused: 'failed' }],
])('reads the answer: %s', (_, redirect, read) => {
  expect(login.read(answer(redirect), noon)).toEqual(read)
})

const answering = (body: object) => sessionOf(() => Response.json(body), { secret: 'EAAperson' })

it('S110 each Page comes with its own token, its linked account, and what the person may not do on it', async () => {
  expect(await login.accounts(answering(accounts))).toEqual([
    { account: '104200000000001', name: 'Bunga Shop', linked: '@bungashop', tasks: expect.arrayContaining(['MESSAGING']), secret: 'EAAxPAGETOKENinvented', lines: [] },
    { account: '104200000000002', name: 'Bunga Outlet', tasks: ['ANALYZE', 'MODERATE'], secret: 'EAAxPAGETOKEN2invented', lines: [{ what: 'taskComments', state: 'warn', link: expect.any(String) }] },
  ])
})

it('a person without Pages has none', async () => {
  expect(await login.accounts(answering(none))).toEqual([])
})

it('a Page without a token cannot be connected, and says so', async () => {
  expect(await login.accounts(answering({ data: [{ id: '7', name: 'Kopi' }] }))).toEqual([
    { account: '7', name: 'Kopi', lines: [{ what: 'noToken', state: 'bad' }] },
  ])
})

it('finds Pages beyond the first hundred, and stops at a list that leads in a circle', async () => {
  const pages = (after: string | null) => ({
    data: [{ id: after === 'b' ? '3' : after === 'a' ? '2' : '1', access_token: 'EAAx' }],
    paging: { next: 'https://graph.facebook.com/next', cursors: { after: after === 'a' ? 'b' : 'a' } },
  })
  const session = sessionOf(request => Response.json(pages(new URL(request.url).searchParams.get('after'))))
  expect((await login.accounts(session)).map(({ account }) => account)).toEqual(['1', '2', '3'])
})

it('an app without Instagram’s permissions still gets its Pages', async () => {
  const session = sessionOf(request => request.url.includes('instagram')
    ? Response.json({ error: { code: 100, message: '(#100) Tried accessing nonexisting field' } }, { status: 400 })
    : Response.json(accounts))
  expect(await login.accounts(session)).toHaveLength(2)
})

it('a person’s token that has ended says why', async () => {
  const { session, faults } = stand({ changes: { secret: tokens.user } })
  faults.push({ kind: 'expired' })
  await expect(login.accounts(session)).rejects.toThrow(Unauthorized)
})
