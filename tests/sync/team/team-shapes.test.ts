import type { Ticket } from '@/domain/ticket'
import { expect, it, vi } from 'vitest'
import { meet } from '@/practice/chatwoot/furnish'
import { tell } from '@/practice/chatwoot/running'
import { append, begin, changed } from '@/practice/chatwoot/talk'
import { openTeamDesk, sharedOffice } from './team-desk'

const soon = <T>(ask: () => Promise<T>) => vi.waitFor(ask, { timeout: 10_000, interval: 20 })

/** What only one of the two shapes tells is gone when the other is put in its place (§2.4). */
it('of a conversation that the cable tells only what it tells is changed: the REST shape\'s words, visitor, subject and past stay', async () => {
  const shared = sharedOffice()
  const { running, office } = shared
  const lena = meet(office, 'Lena Berg', Date.now(), { email: 'lena@mail.example' })
  const talk = begin(running, 32, lena)
  talk.more = { mail_subject: 'Broken shade', browser: { browser_name: 'Chrome', browser_version: '149' }, referer: 'https://lampshop.example/lamp' }
  talk.custom = { order_number: 'A-1' }
  append(running, talk, { content: 'The shade is broken' })
  append(running, talk, { content: 'I am sorry', kind: 1, agent: 12 })
  append(running, talk, { content: 'Call her', kind: 1, agent: 12, private: true })
  const mai = await openTeamDesk(11, shared)
  await mai.run()
  const before = await mai.ticket(talk.id)
  expect(before).toMatchObject({ snippet: 'I am sorry', subject: 'Broken shade', visitor: { referrer: 'https://lampshop.example/lamp', custom: { order_number: 'A-1' } } })
  expect(before?.lastCustomerAt && before.lastAgentAt).toBeDefined()

  const listening = mai.listen()
  await soon(async () => expect(await mai.db.presences.count()).toBe(1))
  // Whatever the cable's opening has asked for is done.
  await mai.run()
  shared.network.down = true
  Object.assign(talk, { priority: 'high', labels: ['vip'], updatedAt: running.now() + 1000 })
  tell(running, changed(talk))
  await soon(async () => expect(await mai.ticket(talk.id)).toMatchObject({ priority: 'high', tags: ['vip'] }))
  const without = (ticket: Ticket | undefined) => ({ ...ticket, priority: undefined, tags: undefined, version: undefined, places: undefined, pack: undefined })
  expect(without(await mai.ticket(talk.id))).toEqual(without(before))
  mai.looks.watched = false
  await listening
})
