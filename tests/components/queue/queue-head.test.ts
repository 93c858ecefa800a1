// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { createPinia, disposePinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { announce } from '@/components/announce'
import AvailabilitySwitch from '@/components/queue/AvailabilitySwitch.vue'
import PullTicket from '@/components/queue/PullTicket.vue'
import QueueFoot from '@/components/queue/QueueFoot.vue'
import QueueSearch from '@/components/queue/QueueSearch.vue'
import { send } from '@/platform/messages'
import { writeSetting } from '@/platform/settings'
import { useSearch } from '@/stores/search'
import { useSession } from '@/stores/session'
import { db } from '@/sync/db'
import { source } from '../../make'
import { freshStage, show } from '../stage'

// What is said in quick succession is said once in three seconds.
vi.mock('@/components/announce', () => ({ announce: vi.fn() }))
vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))
vi.mock('@/sync/search', () => ({ readPeople: async () => [], glance: async () => ({ ids: [], people: [], behind: false }), readFound: async () => [], warmUp: async () => [] }))

freshStage()
beforeEach(() => vi.mocked(send).mockReset().mockResolvedValue(undefined))

describe('S033 Pull ticket', () => {
  it.each([[1, '1', '1 new ticket'], [9, '9', '9 new tickets'], [99, '99', '99 new tickets'], [100, '99+', '100 new tickets']])('%d waiting: bubble %s', async (fresh, bubble, name) => {
    await db.counts.put({ page: 'facebook:1', n: { 'fresh all': fresh } })
    const button = show(PullTicket)
    await vi.waitFor(() => expect(button.get('.bubble').text()).toBe(bubble))
    expect(button.get('.bubble').attributes('aria-label')).toBe(name)
  })

  it('has no bubble at 0 and can still be pressed', async () => {
    const button = show(PullTicket)
    await flushPromises()
    expect(button.find('.bubble').exists()).toBe(false)
    await button.trigger('click')
    expect(send).toHaveBeenCalledWith('pullIn', '*', 'me')
  })

  it('S035 says politely how many came in, and that there was nothing', async () => {
    vi.mocked(send).mockResolvedValueOnce(2)
    const button = show(PullTicket)
    await button.trigger('click')
    await vi.waitFor(() => expect(announce).toHaveBeenLastCalledWith('2 tickets came in'))
    vi.mocked(send).mockResolvedValueOnce(0)
    await button.trigger('click')
    await vi.waitFor(() => expect(announce).toHaveBeenLastCalledWith('Nothing new'))
  })

  it('S035 pressed twice asks once', async () => {
    let answer = (_: number) => {}
    vi.mocked(send).mockReturnValue(new Promise<number>((resolve) => {
      answer = resolve
    }))
    const button = show(PullTicket)
    await button.trigger('click')
    await button.trigger('click')
    answer(3)
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('S148 while busy, what comes in goes to Unassigned', async () => {
    const button = show(PullTicket)
    const session = useSession()
    await session.loaded
    await session.set('availability', 'busy')
    await button.trigger('click')
    expect(send).toHaveBeenCalledWith('pullIn', '*', undefined)
    await session.set('availability', 'available')
  })
})

describe('S147 the availability', () => {
  it('is the same in every window, and after a restart', async () => {
    await useSession().loaded
    const mine = show(AvailabilitySwitch)
    expect(mine.text()).toContain('Available')
    // Another window writes it: here only the browser's storage is heard.
    await writeSetting('availability', 'busy')
    await vi.waitFor(() => expect(mine.text()).toContain('Busy'))
    const restarted = createPinia()
    setActivePinia(restarted)
    const again = useSession()
    await again.loaded
    expect(again.settings.availability).toBe('busy')
    disposePinia(restarted)
    await writeSetting('availability', 'available')
  })
})

describe('S063 Sync now', () => {
  const answerSync = (answer: Promise<undefined>) =>
    vi.mocked(send).mockImplementation((...[name]: Parameters<typeof send>) => name === 'syncNow' ? answer : Promise.resolve(undefined))
  const syncs = () => vi.mocked(send).mock.calls.filter(([name]) => name === 'syncNow').length
  const press = (foot: ReturnType<typeof show>) => foot.get('[aria-label="Sync now"]').trigger('click')

  it('pressed during a sync does nothing twice, and shows that it runs', async () => {
    answerSync(new Promise(() => {}))
    const foot = show(QueueFoot)
    await press(foot)
    await press(foot)
    expect(syncs()).toBe(1)
    expect(foot.text()).toContain('Syncing')
  })

  it('says when nobody answered', async () => {
    answerSync(Promise.reject(new Error('asleep')))
    const foot = show(QueueFoot)
    await press(foot)
    await flushPromises()
    expect(foot.get('[role="alert"]').text()).toContain('did not answer')
  })

  it('says why the last fetch failed, and how old what is seen is', async () => {
    await db.sources.put(source({ syncedAt: Date.now() - 3 * 60_000, failure: { why: 'network', at: Date.now() } }))
    const foot = show(QueueFoot)
    await vi.waitFor(() => expect(foot.text()).toContain('The channel cannot be reached'))
    expect(foot.text()).toContain('Synced 3 min ago')
  })
})

describe('S096 search box', () => {
  const box = () => show(QueueSearch)

  it('Esc clears what is typed', async () => {
    const search = box()
    await search.get('input').setValue('nguyen')
    await search.get('input').trigger('keydown', { key: 'Escape' })
    expect(useSearch().words).toBe('')
  })

  it('an arrow goes into the results', async () => {
    const search = box()
    await search.get('input').trigger('keydown', { key: 'ArrowDown' })
    expect(search.emitted('intoResults')).toHaveLength(1)
  })

  it('Enter and Esc belong to the input method while it composes', async () => {
    const search = box()
    await search.get('input').setValue('nguye')
    await search.get('input').trigger('keydown', { key: 'Escape', isComposing: true })
    await search.get('input').trigger('keydown', { key: 'Enter', keyCode: 229 })
    await nextTick()
    expect(useSearch().words).toBe('nguye')
    expect(search.emitted('intoResults')).toBeUndefined()
  })
})
