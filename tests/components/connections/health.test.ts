// @vitest-environment happy-dom
import type { Check, CheckLine } from '@/domain/check'
import { describe, expect, it, vi } from 'vitest'
import ConnectionCard from '@/components/connections/ConnectionCard.vue'
import QueueNotices from '@/components/queue/QueueNotices.vue'
import { i18n, languages } from '@/locales'
import { db } from '@/sync/db'
import { source } from '../../make'
import { freshStage, show } from '../stage'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))
vi.mock('@/stores/outside', () => ({ useOutside: () => ({ openSettings: () => {} }) }))
freshStage()

const day = 24 * 3600_000
const checked = (...lines: CheckLine[]): Check => ({ account: '1', at: Date.now() - 50 * day, lines })
const ends = (days: number): CheckLine => ({ what: 'validUntil', state: 'ok', detail: Date.now() + days * day })
const permissions: CheckLine = { what: 'permissions', state: 'ok', detail: '6 / 6' }
const wellSince = { syncedAt: Date.now() }
const card = (check: Check, more = {}) => show(ConnectionCard, { source: source({ ...wellSince, check, ...more }) })
const button = (page: ReturnType<typeof show>, text: string) => page.findAll('button').find(found => found.text() === text)

describe('S110 the health of a connection stays in sight, without pressing anything', () => {
  it('until when it lasts, its permissions, and when it was last in step', () => {
    const page = card(checked(ends(60), permissions, { what: 'page', state: 'ok' }))
    expect(page.findAll('.check-line').map(line => line.text())).toEqual([expect.stringMatching(/^Token valid until/), 'Permissions 6 / 6', expect.stringMatching(/^Messages/)])
  })

  it('what was far away when it was checked is warned of now, with the next step', () => {
    expect(card(checked(ends(5))).text()).toMatch(/Token expires soon.*Connect again before that; everything stays\./)
  })

  it('and can be connected again there, before it is too late', async () => {
    const page = card(checked(ends(5)))
    await button(page, 'Connect again')?.trigger('click')
    expect(page.emitted('renew')).toHaveLength(1)
    expect(button(card(checked(ends(60))), 'Connect again')).toBeUndefined()
  })

  it('what works in part stays there too, with the place where it is mended', () => {
    const page = card(checked({ what: 'contactTerms', state: 'warn', link: 'https://www.facebook.com/1/inbox/page_contact_tos/' }))
    expect([page.text().includes('The contact terms of the Page are not accepted yet'), page.find('.check-line a').attributes('href')]).toEqual([true, 'https://www.facebook.com/1/inbox/page_contact_tos/'])
  })

  it('in trouble nothing stands there that sounds well', () => {
    expect(card(checked(ends(60), permissions), { trouble: { code: 'expired', at: 1 } }).text()).not.toMatch(/valid until|Permissions/)
  })

  it.each([[60, 'Token valid until'], [5, 'Token expires soon']])('all of it opened, an end in %i days is said once, and the same', async (days, words) => {
    const page = card(checked(ends(days), permissions))
    await button(page, 'Health')?.trigger('click')
    expect(page.text().match(/Token (?:valid until|expires soon)/g)).toEqual([words])
  })
})

describe('S110 a login that ends within days is told above the queue', () => {
  const shown = async () => {
    const page = show(QueueNotices)
    await vi.waitFor(() => expect(page.text()).not.toBe(''))
    return page.text()
  }
  it.each(languages)('in $language', async ({ code }) => {
    i18n.global.locale.value = code as 'en'
    await db.sources.put(source({ ...wellSince, name: 'Mộc Home', check: checked(ends(2)) }))
    const text = await shown()
    expect(text).toContain('Mộc Home')
    expect(text).not.toMatch(/state\.|\{date\}/)
  })

  it('of several the first to end', async () => {
    await db.sources.bulkPut([source({ ...wellSince, name: 'Later', check: checked(ends(2.5)) }), source({ ...wellSince, id: 'facebook:2', name: 'Sooner', check: checked(ends(1)) })])
    expect(await shown()).toMatch(/The login expires soon.*Sooner/)
  })

  it('not where something is wrong already: that comes first', async () => {
    await db.sources.bulkPut([source({ ...wellSince, check: checked(ends(1)) }), source({ ...wellSince, id: 'facebook:2', name: 'Ill', trouble: { code: 'expired', at: 1 } })])
    const text = await shown()
    expect([text.includes('Ill'), text.includes('ends soon')]).toEqual([true, false])
  })
})
