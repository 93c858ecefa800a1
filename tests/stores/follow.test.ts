import type { Pinia } from 'pinia'
// @vitest-environment happy-dom
import type { Seen } from '@/domain/inbox/seen'
import { mount } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import FollowNotice from '@/components/FollowNotice.vue'
import { i18n } from '@/locales'
import { useComposer } from '@/stores/composer'
import { useFollow } from '@/stores/follow'
import { useSession } from '@/stores/session'
import { useTicket } from '@/stores/ticket'
import { db } from '@/sync/db'
import { furnish, until } from '../components/ticket-room'

const page = vi.hoisted(() => ({ tell: (_: unknown) => {} }))
vi.mock('@/platform/inbox-seen', () => ({
  watchSeen: (changed: (seen: unknown) => void) => {
    page.tell = changed
    return () => {}
  },
}))
const tell = (seen: Seen | undefined) => page.tell(seen)

const [first, second] = ['facebook:1/t_1', 'facebook:1/t_2']
const seen = (ticket: string, state: 'sure' | 'ask' = 'sure'): Seen => ({ state, ticket, page: '1', item: ticket, name: 'Siti' })

let stores: Pinia
beforeEach(async () => {
  const rows = [first, second].map(id => ({ id, assignee: 'ana', seenAt: Date.now(), name: id === first ? 'Lan' : 'Siti' }))
  ;({ pinia: stores } = await furnish({ ticket: rows[0], others: rows.slice(1) }))
  await until(() => expect(useSession().ready).toBe(true))
  await useSession().set('follows', true)
})

const show = () => mount(FollowNotice, { global: { plugins: [stores, i18n] } })
const opens = (id: string) => until(() => expect(useTicket().ticket?.id).toBe(id))

it('S002 the ticket of the conversation that is open in the page is shown, and the next one after it', async () => {
  useFollow()
  tell(seen(second))
  await opens(second)
  expect(useTicket().peeking).toBe(false)
  tell(seen(first))
  await opens(first)
})

it('S002 S001 a ticket that nobody has is only looked at: reading in the page assigns nothing', async () => {
  await db.tickets.update(second, { assignee: undefined })
  useFollow()
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
  tell(seen(second))
  await until(() => expect(notice.text()).toContain('The page has Siti open'))
  expect(useTicket().id).toBe(first)
  await notice.get('button').trigger('click')
  await opens(second)
  expect((await db.drafts.get(`${first} reply`))?.text).toBe('Dạ')
})

it('S002 whoever goes elsewhere in the panel is not led back', async () => {
  const follow = useFollow()
  tell(seen(second))
  await opens(second)
  await useTicket().open(first)
  tell({ state: 'doubt', doubt: 'moving' })
  tell(seen(second))
  await until(() => expect(follow.meant?.id).toBe(second))
  expect(useTicket().id).toBe(first)
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

it('S002 it says when nobody can see what is open, and nothing while the page changes', async () => {
  const notice = show()
  tell({ state: 'doubt', doubt: 'few' })
  await until(() => expect(notice.text()).toContain('Can’t see which conversation is open'))
  tell({ state: 'doubt', doubt: 'moving' })
  await until(() => expect(notice.text()).toBe(''))
})

it('S002 switched off, it follows nothing and says nothing', async () => {
  useSession().set('follows', false)
  const notice = show()
  await until(() => expect(useSession().settings.follows).toBe(false))
  tell(seen(second))
  tell({ state: 'doubt', doubt: 'few' })
  expect(notice.text()).toBe('')
  expect(useTicket().id).not.toBe(second)
})
