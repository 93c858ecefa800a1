// @vitest-environment happy-dom
import type { Check } from '@/domain/check'
import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import ConnectionAdd from '@/components/connections/ConnectionAdd.vue'
import ConnectionCard from '@/components/connections/ConnectionCard.vue'
import ConnectionChecks from '@/components/connections/ConnectionChecks.vue'
import SettingsYou from '@/components/settings/SettingsYou.vue'
import { troubles } from '@/connectors/errors'
import { i18n, languages } from '@/locales'
import { send } from '@/platform/messages'
import { askToReach } from '@/platform/permissions'
import { useSession } from '@/stores/session'
import { source } from '../../make'
import { freshStage, show } from '../stage'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))
vi.mock('@/platform/permissions', () => ({ askToReach: vi.fn(async () => true) }))

freshStage()
const token = 'EAABsecret'
const good: Check = { account: '1', name: 'Mộc Home', lines: [{ what: 'signedIn', state: 'ok' }, { what: 'permissions', state: 'ok', detail: '6 / 6' }] }
const bad = (what: string, detail?: string): Check => ({ lines: [{ what, state: 'bad', detail }] })
const button = (page: ReturnType<typeof show>, text: string) => page.findAll('button').find(found => found.text() === text)

describe('S110 adding a connection', () => {
  beforeEach(() => {
    vi.mocked(send).mockReset()
    vi.mocked(askToReach).mockReset().mockResolvedValue(true)
  })
  async function paste(answer: Check) {
    vi.mocked(send).mockResolvedValue(answer)
    const form = show(ConnectionAdd, { connector: 'facebook', start: 'paste' })
    await form.get('textarea').setValue(` ${token}\n`)
    await form.get('form').trigger('submit')
    await flushPromises()
    return form
  }

  it('says what works before anything is connected', async () => {
    const form = await paste(good)
    expect(vi.mocked(send).mock.calls).toEqual([['check', 'facebook', token]])
    expect(form.text()).toContain('Permissions')
    expect(form.text()).toContain('6 / 6')
    expect(form.text()).toContain('Connect Mộc Home?')
  })

  it('connects on the second press and forgets the token', async () => {
    const form = await paste(good)
    await form.get('form').trigger('submit')
    await flushPromises()
    expect(send).toHaveBeenLastCalledWith('connect', 'facebook', token)
    expect(form.get('textarea').element.value).toBe('')
    expect(form.emitted('done')).toHaveLength(1)
  })

  it('never shows the token again', async () => {
    const form = await paste(bad('expired'))
    expect(form.text()).not.toContain(token)
  })

  it.each([
    ['expired', undefined, 'The token has expired'],
    ['wrongToken', undefined, 'does not know this token'],
    ['permission', 'pages_messaging', 'pages_messaging'],
    ['network', undefined, 'No connection'],
  ])('a token that is refused for %s says so, and nothing is connected', async (what, detail, words) => {
    const form = await paste(bad(what, detail))
    expect(form.text()).toContain(words)
    expect(form.text()).toContain('Nothing was connected')
    expect(button(form, 'Connect')).toBeUndefined()
  })

  it('a changed token has to be checked again', async () => {
    const form = await paste(good)
    await form.get('textarea').setValue('another')
    expect(button(form, 'Connect')).toBeUndefined()
    expect(button(form, 'Check')).toBeDefined()
  })

  it('sends nothing when the browser is not allowed to', async () => {
    vi.mocked(askToReach).mockResolvedValue(false)
    const form = await paste(good)
    expect(send).not.toHaveBeenCalled()
    expect(form.get('[role="alert"]').text()).toContain('not allowed')
  })

  it('an empty box cannot be checked', () => {
    expect(button(show(ConnectionAdd, { connector: 'facebook', start: 'paste' }), 'Check')?.attributes('disabled')).toBeDefined()
  })
})

describe('a connection that stands still', () => {
  it.each(troubles)('%s: says what happened and what to do, in every language', (code) => {
    for (const { code: language } of languages) {
      i18n.global.locale.value = language as 'en'
      const text = show(ConnectionChecks, { lines: [{ what: code, state: 'bad' }] }).text()
      expect(text).not.toMatch(/trouble|check\./)
      expect(text.length).toBeGreaterThan(20)
    }
  })

  it('can be connected again', () => {
    const card = show(ConnectionCard, { source: source({ trouble: { code: 'expired', at: 1 } }) })
    expect(card.text()).toContain('Needs you')
    expect(button(card, 'Connect again')).toBeDefined()
  })

  it('paused by the agent is no trouble', () => {
    expect(show(ConnectionCard, { source: source({ paused: true }) }).text()).toContain('Everything is kept')
  })
})

it('S044 the last owner cannot step down, and is told why', async () => {
  const page = show(SettingsYou)
  await useSession().loaded
  await flushPromises()
  const [agent, supervisor, owner] = page.findAll('option')
  expect([agent, supervisor, owner].map(option => option?.attributes('disabled') !== undefined)).toEqual([true, true, false])
  expect(page.text()).toContain('There has to be an owner')
})
