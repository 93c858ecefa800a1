// @vitest-environment happy-dom
import type { Check } from '@/domain/check'
import type { Found, Offer } from '@/domain/login'
import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import ConnectionAdd from '@/components/connections/ConnectionAdd.vue'
import { logInAt } from '@/platform/identity'
import { send } from '@/platform/messages'
import { askToReach } from '@/platform/permissions'
import { useSession } from '@/stores/session'
import { useToasts } from '@/stores/toasts'
import { db } from '@/sync/db'
import { source } from '../../make'
import { freshStage, show } from '../stage'

const back = 'https://afoooojhbegafdgfjibfajmplmjeknic.chromiumapp.org/facebook'
vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))
vi.mock('@/platform/permissions', () => ({ askToReach: vi.fn(async () => true) }))
vi.mock('@/platform/identity', () => ({ comesBackTo: (name: string) => `https://afoooojhbegafdgfjibfajmplmjeknic.chromiumapp.org/${name}`, logInAt: vi.fn() }))

freshStage()
const token = 'EAAperson'
const offer = (account: string, name: string, changes: Partial<Offer> = {}): Offer => ({ account, name, lines: [], ...changes })
const home = offer('1', 'Mộc Home', { linked: '@mochome' })
const oak = offer('2', 'Oak & Thread')
const outlet = offer('3', 'Mộc Home Outlet', { lines: [{ what: 'taskMessages', state: 'bad', link: 'https://business.facebook.com/settings/pages' }] })
const good = (account: string): Check => ({ account, name: account, lines: [{ what: 'messages', state: 'ok' }], at: 1 })
const button = (page: ReturnType<typeof show>, text: string) => page.findAll('button').find(found => found.text() === text)

/** What the background answers, by the name of what it is asked. */
function answering(answers: { accounts?: Found, connectAccounts?: Record<string, Check>, check?: Check, recheck?: Check }) {
  vi.mocked(send).mockImplementation((async (name: keyof typeof answers) => answers[name]) as unknown as typeof send)
}
const granted = () => ({ parameters: new URLSearchParams({ access_token: token, expires_in: '5184000' }) })
beforeEach(() => {
  vi.mocked(send).mockReset()
  vi.mocked(logInAt).mockReset().mockResolvedValue(granted())
  vi.mocked(askToReach).mockReset().mockResolvedValue(true)
})

async function form(again = false) {
  const page = show(ConnectionAdd, { connector: 'facebook', again })
  await page.get('input').setValue('900000000000001')
  return page
}
async function logIn(found: Found = { offers: [home, oak, outlet], lines: [] }, results: Record<string, Check> = { 1: good('1'), 2: good('2') }) {
  answering({ accounts: found, connectAccounts: results })
  const page = await form()
  await page.get('form').trigger('submit')
  await flushPromises()
  return page
}

describe('S110 logging in', () => {
  it('needs the app id, keeps nothing but its digits, and remembers it', async () => {
    const page = show(ConnectionAdd, { connector: 'facebook' })
    expect(button(page, 'Log in with Facebook')?.attributes('disabled')).toBeDefined()
    expect(page.text()).toContain('Enter the app ID first.')
    await page.get('input').setValue(' App ID: 9000-0001 ')
    expect(button(page, 'Log in with Facebook')?.attributes('disabled')).toBeUndefined()
    expect(useSession().settings.apps).toEqual({ facebook: '90000001' })
  })

  it('shows the address that the app’s settings need', async () => {
    expect((await form()).get('code').text()).toBe(back)
  })

  it.each([[false, null], [true, 'rerequest']])('opens the channel’s own dialog with that app (again: %s)', async (again, type) => {
    answering({ accounts: { offers: [], lines: [] } })
    const page = await form(again)
    await page.get('form').trigger('submit')
    await flushPromises()
    const [, dialog] = vi.mocked(logInAt).mock.calls[0]!
    const { searchParams } = new URL(dialog(back, 's1'))
    expect([searchParams.get('client_id'), searchParams.get('state'), searchParams.get('auth_type')]).toEqual(['900000000000001', 's1', type])
  })

  it.each([
    ['closed', 'The login window was closed'],
    ['notLoaded', 'could not be loaded'],
    ['blocked', 'did not open the login window'],
    ['otherAnswer', 'does not belong to this login'],
  ] as const)('says so when the window ended: %s', async (ended, words) => {
    vi.mocked(logInAt).mockResolvedValue({ ended })
    const page = await logIn()
    expect(page.get('[role=alert]').text()).toContain(words)
    expect(page.get('[role=alert]').text()).toContain('othing was connected')
  })

  it.each([
    [{ error: 'access_denied' }, 'The login was cancelled'],
    [{ error: 'server_error' }, 'The login was not completed'],
  ])('says so when it was refused: %s', async (answer, words) => {
    vi.mocked(logInAt).mockResolvedValue({ parameters: new URLSearchParams(answer) })
    expect((await logIn()).get('[role=alert]').text()).toContain(words)
  })

  it('opens nothing when the browser may not reach the channel', async () => {
    vi.mocked(askToReach).mockResolvedValue(false)
    const page = await logIn()
    expect(logInAt).not.toHaveBeenCalled()
    expect(page.get('[role=alert]').text()).toContain('not allowed')
  })
})

describe('S110 choosing Pages', () => {
  it('ticks what can be connected, and says why the rest cannot', async () => {
    const page = await logIn()
    expect(page.findAll('input').map(({ element: { checked, disabled } }) => [checked, disabled])).toEqual([[true, false], [true, false], [false, true]])
    expect(page.text()).toContain('@mochome')
    expect(page.text()).toContain('do not include messages')
    expect(page.text()).toContain('Ask an administrator of the Page for the messages task')
    expect(page.get('a').attributes('href')).toBe('https://business.facebook.com/settings/pages')
  })

  it('says which are connected already, and that they keep their data', async () => {
    await db.sources.put(source({ id: 'facebook:1', account: '1' }))
    const page = await logIn()
    await vi.waitFor(() => expect(page.text()).toContain('It gets the new token, its data stays.'))
    expect(page.text().match(/its data stays/g)).toHaveLength(1)
  })

  it('connects the ticked ones and forgets the login', async () => {
    const page = await logIn(undefined, { 2: good('2') })
    await page.findAll('input')[0]!.setValue(false)
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(send).toHaveBeenLastCalledWith('connectAccounts', 'facebook', token, ['2'], { until: 'never' })
    expect(page.emitted('done')).toHaveLength(1)
    expect(useToasts().toast).toMatchObject({ text: 'toast.connectedSome', named: { n: 1 } })
  })

  it('none ticked, nothing to connect', async () => {
    const page = await logIn({ offers: [outlet], lines: [] })
    expect(button(page, 'No Page chosen')?.attributes('disabled')).toBeDefined()
  })

  it('what failed stays with its reason, and a second login asks again', async () => {
    const page = await logIn(undefined, { 1: good('1'), 2: { account: '2', lines: [{ what: 'permission', state: 'bad', detail: 'pages_messaging' }] } })
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(page.emitted('done')).toBeUndefined()
    expect(page.text()).toContain('Not every Page was connected')
    expect(page.text()).toContain('Without it, messages are neither read nor answered')
    await button(page, 'Log in again')?.trigger('click')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(vi.mocked(logInAt).mock.lastCall?.[1](back, 's')).toContain('auth_type=rerequest')
  })

  it('a login without Pages says what to do', async () => {
    const page = await logIn({ offers: [], lines: [{ what: 'noAccounts', state: 'bad' }] })
    expect(page.text()).toContain('No Page was found for this login')
    expect(page.text()).toContain('Log in as somebody who works on the Page')
  })

  it('a pasted token of a person, or of a system user, opens the same choice', async () => {
    answering({ check: { person: true, lines: [{ what: 'userToken', state: 'bad' }] }, accounts: { offers: [home], lines: [] }, connectAccounts: { 1: good('1') } })
    const page = show(ConnectionAdd, { connector: 'facebook', start: 'paste' })
    await page.get('textarea').setValue(token)
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(page.text()).toContain('Mộc Home')
    await page.get('form').trigger('submit')
    await flushPromises()
    expect(send).toHaveBeenLastCalledWith('connectAccounts', 'facebook', token, ['1'], {})
  })

  it('never shows the token', async () => {
    expect((await logIn()).html()).not.toContain(token)
  })
})
