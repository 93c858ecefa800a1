// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import ConnectionServer from '@/components/connections/ConnectionServer.vue'
import { send } from '@/platform/messages'
import { askToReach } from '@/platform/permissions'
import { freshStage, show } from '../stage'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))
vi.mock('@/platform/permissions', () => ({ askToReach: vi.fn(async () => true) }))

freshStage()
const accounts = ['7@desk.shop.vn', '9@desk.shop.vn']
const check = (account: string) => ({ account, name: account, lines: [{ what: 'signedIn', state: 'ok' }], at: 1 })

it('whoever works in several accounts connects some of them in one go, with one question for the one host', async () => {
  vi.mocked(send).mockImplementation((async (name: string) => name === 'enterServer'
    ? { secret: 'token', choices: accounts.map(account => ({ account, name: `Shop ${account[0]}` })) }
    : Object.fromEntries(accounts.map(account => [account, check(account)]))) as unknown as typeof send)
  const page = show(ConnectionServer, { connector: 'chatwoot' })
  await page.get('#server').setValue('desk.shop.vn')
  await page.get('#server-token').setValue('token')
  await page.get('form').trigger('submit')
  await vi.waitFor(() => expect(page.findAll('[role=checkbox], input[type=checkbox]')).toHaveLength(2))
  expect(page.text()).toContain('Shop 7')
  await page.get('form').trigger('submit')
  await vi.waitFor(() => expect(page.emitted('done')).toBeDefined())
  expect(send).toHaveBeenCalledWith('joinServer', 'chatwoot', 'https://desk.shop.vn', 'token', accounts)
  expect(vi.mocked(askToReach).mock.calls).toEqual([[['https://desk.shop.vn/*']]])
})
