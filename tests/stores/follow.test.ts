import type { Pinia } from 'pinia'
// @vitest-environment happy-dom
import type { Beside, Seen } from '@/domain/inbox/seen'
import { mount } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import FollowNotice from '@/components/ticket/FollowNotice.vue'
import { i18n } from '@/locales'
import { on } from '@/platform/messages'
import { useComposer } from '@/stores/composer'
import { useFollow } from '@/stores/follow'
import { useSession } from '@/stores/session'
import { useTicket } from '@/stores/ticket'
import { db } from '@/sync/db'
import { furnish, until } from '../components/ticket/ticket-room'

const page = vi.hoisted(() => ({ tell: (_: unknown) => {} }))
vi.mock('@/platform/inbox-seen', () => ({
  thisWindow: () => Promise.resolve(1),
  watchSeen: (changed: (beside: unknown) => void) => {
    page.tell = changed
    return () => {}
  },
  watchWriting: () => () => {},
}))
/** What is told of a page in which something was pressed just now. */
function tell(seen: Seen | undefined, changes: Partial<Beside> = {}) {
  page.tell(seen && { tab: 7, seen, pressedAt: Date.now() + 1000, ...changes })
}

const [first, second, third] = ['facebook:1/t_1', 'facebook:1/t_2', 'facebook:1/t_3']
const names: Record<string, string> = { [first]: 'Lan', [second]: 'Siti', [third]: 'Dewi' }
const seen = (ticket: string, state: 'sure' | 'ask' = 'sure'): Seen => ({ state, ticket, page: '1', item: ticket, name: names[ticket] ?? '' })
const moving: Seen = { state: 'doubt', doubt: 'moving' }
const strange: Seen = { state: 'unknown', page: '1', item: second, name: 'Siti' }

let stores: Pinia
beforeEach(async () => {
  const rows = [first, second, third].map(id => ({ id, assignee: 'ana', seenAt: Date.now(), name: names[id] }))
  ;({ pinia: stores } = await furnish({ ticket: rows[0], others: rows.slice(1) }))
  await until(() => expect(useSession().ready).toBe(true))
  await useSession().set('follows', true)
})

const show = () => mount(FollowNotice, { global: { plugins: [stores, i18n] } })
const opens = (id: string) => until(() => expect(useTicket().ticket?.id).toBe(id))

it('S002 the ticket of the conversation that is gone to in the page is shown, and the next one after it', async () => {
  useFollow()
  tell(seen(third))
  tell(moving)
  tell(seen(second))
  await opens(second)
  expect(useTicket().peeking).toBe(false)
  tell(moving)
  tell(seen(first))
  await opens(first)
})

it.each<[string, () => void]>([
  ['which is open when the panel is opened', () => tell(seen(second))],
  ['which comes into sight again', () => [seen(first), undefined, seen(second)].forEach(seen => tell(seen))],
  ['which is open in another tab that is gone to', () => {
    tell(seen(first))
    tell(seen(second), { tab: 8 })
  }],
  ['which is found here at last', () => {
    tell(seen(first))
    tell(strange, { pressedAt: 0 })
    tell(seen(second))
  }],
  ['which changes while nobody pressed anything in the page', () => {
    tell(seen(first))
    tell(seen(second), { pressedAt: 0 })
  }],
  ['which changes while somebody works in the queue', () => {
    const gone = Date.now()
    document.dispatchEvent(new Event('pointerdown'))
    tell(seen(first))
    tell(seen(second), { pressedAt: gone - 1 })
  }],
])('S002 a conversation %s takes nothing away: a line offers its ticket', async (_, happens) => {
  const notice = show()
  happens()
  await until(() => expect(notice.text()).toContain('The page has Siti open'))
  expect(useTicket().id).toBeUndefined()
  await notice.get('button').trigger('click')
  await opens(second)
  expect(notice.text()).toBe('')
})

it('S002 S001 a ticket that nobody has is only looked at: reading in the page assigns nothing', async () => {
  await db.tickets.update(second, { assignee: undefined })
  useFollow()
  tell(seen(first))
  tell(seen(second))
  await opens(second)
  expect(useTicket().peeking).toBe(true)
  expect(await db.outbox.toArray()).toEqual([])
})

it('S002 it is not shown while something is written: a button leads there, and the draft stays', async () => {
  await useTicket().open(first)
  const composer = useComposer()
  await until(() => expect(composer.box.loaded).toBe(true))
  await composer.type(composer.box.id, 'Dạ')
  const notice = show()
  tell(seen(first))
  tell(seen(second))
  await until(() => expect(notice.text()).toContain('The page has Siti open'))
  expect(useTicket().id).toBe(first)
  await notice.get('button').trigger('click')
  await opens(second)
  expect((await db.drafts.get(`${first} reply`))?.text).toBe('Dạ')
})

it('S002 whoever goes back to the queue stays there until the page shows another conversation', async () => {
  const notice = show()
  tell(seen(first))
  tell(seen(second))
  await opens(second)
  useTicket().leave()
  tell(moving)
  tell(seen(second))
  await until(() => expect(useFollow().meant?.id).toBe(second))
  expect(useTicket().id).toBeUndefined()
  expect(notice.text()).toBe('')
  tell(seen(third))
  await opens(third)
})

it('S002 in doubt it asks, and Yes is kept', async () => {
  const notice = show()
  tell(seen(second, 'ask'))
  await until(() => expect(notice.text()).toContain('Is this Siti?'))
  expect(useTicket().id).not.toBe(second)
  await notice.get('button').trigger('click')
  await opens(second)
  expect(await db.inboxLinks.get(['1', second])).toMatchObject({ ticket: second })
})

it('S002 No keeps nothing and opens nothing', async () => {
  const notice = show()
  tell(seen(second, 'ask'))
  await until(() => expect(notice.text()).toContain('Is this Siti?'))
  await notice.findAll('button')[1]!.trigger('click')
  await until(() => expect(notice.text()).toBe(''))
  expect(await db.inboxLinks.count()).toBe(0)
  expect(useTicket().id).not.toBe(second)
})

it('S002 S063 a conversation that is not here says so, and Sync now fetches and shows it', async () => {
  const asked: string[] = []
  const stop = [
    on('syncNow', () => void asked.push('syncNow')),
    on('inboxAgain', () => {
      asked.push('inboxAgain')
      tell(seen(second), { pressedAt: 0 })
    }),
  ]
  const notice = show()
  tell(strange)
  await until(() => expect(notice.text()).toContain('The conversation in the page is not here yet'))
  await notice.get('button').trigger('click')
  await opens(second)
  expect(asked).toEqual(['syncNow', 'inboxAgain'])
  stop.forEach(end => end())
})

it('S110 a conversation of a Page that is not connected leads to the connections', async () => {
  const notice = show()
  tell({ ...strange, state: 'unconnected', page: '2' })
  await until(() => expect(notice.text()).toContain('This Page is not connected here'))
  expect(notice.get('button').text()).toBe('Connections')
})

it('S002 it says when nobody can see what is open, and nothing while the page changes', async () => {
  const notice = show()
  tell({ state: 'doubt', doubt: 'few' })
  await until(() => expect(notice.text()).toContain('Can’t see which conversation is open'))
  tell(moving)
  await until(() => expect(notice.text()).toBe(''))
})

it('S002 switched off, it follows nothing and says nothing', async () => {
  useSession().set('follows', false)
  const notice = show()
  await until(() => expect(useSession().settings.follows).toBe(false))
  tell(seen(first))
  tell(seen(second))
  tell({ state: 'doubt', doubt: 'few' })
  expect(notice.text()).toBe('')
  expect(useTicket().id).not.toBe(second)
})
