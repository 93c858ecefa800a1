// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import LiveBars from '@/components/live/LiveBars.vue'
import QueueEmpty from '@/components/queue/QueueEmpty.vue'
import { useLiveView } from '@/stores/live/live-view'
import { useSession } from '@/stores/session'
import { db } from '@/sync/db'
import { broadcast, liveId, shout } from '../../live'
import { source } from '../../make'
import { freshStage, show } from '../stage'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))
vi.mock('@/stores/outside', () => ({ useOutside: () => ({ openSettings: vi.fn() }) }))

freshStage()
const hour = 3600_000
const ended = (id: string, hours: number) => broadcast({ id, title: id, endedAt: Date.now() - hours * hour, startedAt: Date.now() - (hours + 1) * hour })

async function bars(...lives: ReturnType<typeof broadcast>[]) {
  await db.sources.bulkPut([source(), source({ id: 'facebook:2', account: '2' })])
  await db.lives.bulkPut(lives)
  const wrapper = show(LiveBars)
  const session = useSession()
  await session.loaded
  Object.assign(session.settings, { view: { ...session.settings.view, tab: 'livestream', page: '*' } })
  return { wrapper, session, texts: () => wrapper.findAll('button').map(bar => bar.text()) }
}

describe('the broadcasts above the list (S051, S061)', () => {
  it('those that run come first, then those that ended within a week', async () => {
    const { texts } = await bars(ended('facebook:1/old', 200), ended('facebook:1/yesterday', 20), broadcast(), ended('facebook:1/before', 40))
    await vi.waitFor(() => expect(texts()).toHaveLength(3))
    expect(texts()[0]).toContain('Live')
    expect(texts().map(text => /Xả kho|yesterday|before/.exec(text)?.[0])).toEqual(['Xả kho', 'yesterday', 'before'])
    expect(texts()[1]).toContain('Ended')
  })

  it('comments of the last minute are counted', async () => {
    await db.messages.bulkPut([1, 2, 3].map(who => shout(who, { at: Date.now() - 1000 })))
    await db.messages.put(shout(4, { at: Date.now() - 61_000 }))
    const { texts } = await bars(broadcast())
    await vi.waitFor(() => expect(texts()[0]).toContain('3 per min'))
  })

  it('a page that is looked at alone shows its own', async () => {
    const { session, texts } = await bars(broadcast(), broadcast({ id: 'facebook:2/v9', page: 'facebook:2', title: 'Other' }))
    await vi.waitFor(() => expect(texts()).toHaveLength(2))
    session.settings.view = { ...session.settings.view, page: 'facebook:2' }
    await vi.waitFor(() => expect(texts()).toHaveLength(1))
    expect(texts()[0]).toContain('Other')
  })

  it('one without a title has a name all the same; pressed, it opens', async () => {
    const { wrapper, texts } = await bars(broadcast({ title: '' }))
    await vi.waitFor(() => expect(texts()[0]).toContain('Live broadcast'))
    await wrapper.get('button').trigger('click')
    expect(useLiveView().opened).toBe(liveId)
  })

  it('without any, the tab explains itself', async () => {
    await db.sources.put(source({ filled: true }))
    const empty = show(QueueEmpty)
    const session = useSession()
    await session.loaded
    session.settings.view = { ...session.settings.view, tab: 'livestream' }
    await vi.waitFor(() => expect(empty.text()).toContain('No broadcast now'))
  })
})
