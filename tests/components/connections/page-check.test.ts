// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import ConnectionChecks from '@/components/connections/ConnectionChecks.vue'
import ConnectionHealth from '@/components/connections/ConnectionHealth.vue'
import { needed, useful } from '@/connectors/facebook/permissions'
import { i18n, languages } from '@/locales'
import { source } from '../../make'
import { freshStage, show } from '../stage'

freshStage()

describe('S110 the check of a connected Page', () => {
  it.each([...needed, ...useful])('%s: what works with it and what does not without it, in every language', (detail) => {
    for (const { code } of languages) {
      i18n.global.locale.value = code as 'en'
      const [ok, lost] = (['ok', 'bad'] as const).map(state => show(ConnectionChecks, { lines: [{ what: 'permission', state, detail }] }).text())
      expect(ok).not.toMatch(/permission\.|check\./)
      expect(lost).not.toMatch(/permission\.|check\.|step\./)
      expect(lost).not.toBe(ok)
    }
  })

  it.each([
    ['validUntil', 'warn'],
    ['dataUntil', 'warn'],
    ['taskMessages', 'bad'],
    ['taskComments', 'warn'],
    ['accessLevel', 'warn'],
    ['contactTerms', 'warn'],
    ['humanAgent', 'warn'],
    ['comments', 'warn'],
    ['noToken', 'bad'],
    ['otherPage', 'bad'],
  ] as const)('%s: has words and a next step in every language', (what, state) => {
    for (const { code } of languages) {
      i18n.global.locale.value = code as 'en'
      const page = show(ConnectionChecks, { lines: [{ what, state }] })
      expect(page.text()).not.toMatch(/check\.|step\./)
      expect(page.get('.advice').text().length).toBeGreaterThan(15)
    }
  })

  it('an end that lies ahead is a date, not a time of the day', () => {
    const page = show(ConnectionChecks, { lines: [{ what: 'validUntil', state: 'ok', detail: Date.UTC(2099, 4, 6, 12) }] })
    expect(page.text()).toMatch(/May 2099|May 6, 2099/)
  })

  it('says how old it is, and is made again when asked', async () => {
    const page = show(ConnectionHealth, { source: source({ check: { account: '1', name: '1', lines: [{ what: 'messages', state: 'ok' }], at: Date.now() - 2 * 60_000 } }) })
    expect(page.text()).toContain('Checked 2 min ago')
    expect(page.emitted('check')).toBeUndefined()
    await page.findAll('button').find(found => found.text() === 'Check again')?.trigger('click')
    expect(page.emitted('check')).toHaveLength(1)
  })

  it('never checked, it is checked at the first look', () => {
    expect(show(ConnectionHealth, { source: source() }).emitted('check')).toHaveLength(1)
  })
})
