import { expect, it, vi } from 'vitest'
import { append, mark, say } from '@/practice/chatwoot/talk'
import { openTeamDesk, sharedOffice } from './team/team-desk'

async function desk() {
  const shared = sharedOffice()
  const { talk } = say(shared.running, { name: 'Nora Petit', text: 'Hello', known: { email: 'nora@mail.example' } })
  const line = append(shared.running, talk, { kind: 1, agent: 11, content: 'Your card is 4111 1111 1111 1111' })
  const mai = await openTeamDesk(11, shared)
  await mai.run()
  const { actOnDesk } = await import('@/sync/desk-act')
  const id = `${mai.source.id}/${talk.id}`
  const act = (what: Parameters<typeof actOnDesk>[1]) => actOnDesk(id, what, mai.outside)
  const message = async () => (await mai.db.messages.where('[ticket+at+id]').between([id], [id, []]).toArray()).find(row => row.id === String(line.id))
  return { ...shared, talk, line, mai, act, message }
}

it('S164 a message that the channel refused is tried again on the server, and stands in its place as it then is', async () => {
  const { running, talk, line, mai, act, message } = await desk()
  mark(running, talk, line, 'failed', '131047: more than 24 hours')
  await mai.run()
  await mai.fetchOlder(talk.id)
  expect(await message()).toMatchObject({ failed: '131047: more than 24 hours' })
  expect(await act({ do: 'retry', message: String(line.id) })).toBeUndefined()
  expect(line).toMatchObject({ status: 'sent' })
  const after = await message()
  expect(after).toMatchObject({ mark: 'sent' })
  expect(after).not.toHaveProperty('failed')
  // S138: what comes back is masked as everything is.
  expect(JSON.stringify(after)).not.toContain('4111 1111 1111')
})

it('a message is deleted, a transcript sent, a customer blocked and unblocked, each on the server', async () => {
  const { office, talk, line, act, message, mai } = await desk()
  expect(await act({ do: 'delete', message: String(line.id) })).toBeUndefined()
  expect(await message()).toMatchObject({ deleted: true })
  expect(await act({ do: 'transcript', email: 'nora@mail.example' })).toBeUndefined()
  expect(await act({ do: 'block', on: true })).toBeUndefined()
  expect([office.contacts.find(({ id }) => id === talk.contact)?.blocked, talk.status]).toEqual([true, 'resolved'])
  expect((await mai.ticket(talk.id))?.reachable).toBe(false)
  expect(await act({ do: 'block', on: false })).toBeUndefined()
  expect(office.contacts.find(({ id }) => id === talk.contact)?.blocked).toBe(false)
  expect((await mai.ticket(talk.id))?.reachable).toBe(true)
})

it('why it was not done: refused, gone, asked to wait, no connection, no account', async () => {
  const { office, act, network, mai, message } = await desk()
  expect(await act({ do: 'transcript', email: 'nobody' })).toBe('refused')
  expect(await act({ do: 'delete', message: '999' })).toBe('gone')
  expect(await message()).not.toMatchObject({ deleted: true })
  network.down = true
  expect(await act({ do: 'block', on: true })).toBe('unsure')
  network.down = false
  office.quirks.perMinute = 0
  expect(await act({ do: 'block', on: true })).toBe('later')
  await mai.db.sources.clear()
  expect(await act({ do: 'block', on: true })).toBe('noWay')
})

it('colleagues see that somebody types, of a note that it is one, and whoever sits here is not told of oneself', { timeout: 30_000 }, async () => {
  const shared = sharedOffice()
  const { talk } = say(shared.running, { name: 'Nora Petit', text: 'Hello' })
  const otto = await openTeamDesk(12, shared)
  await otto.run()
  const { actOnDesk } = await import('@/sync/desk-act')
  const outside = otto.outside
  const ticket = `${otto.source.id}/${talk.id}`
  const mai = await openTeamDesk(11, shared)
  await mai.run()
  const listening = mai.listen()
  await vi.waitFor(async () => expect(await mai.db.presences.count()).toBe(1), { timeout: 10_000 })
  const typing = async () => (await mai.db.typings.toArray()).map(({ name, isNote, isCustomer }) => ({ name, isNote, isCustomer }))
  await actOnDesk(ticket, { do: 'typing', on: true, note: false }, outside)
  await vi.waitFor(async () => expect(await typing()).toEqual([{ name: 'Otto Brandt', isNote: false, isCustomer: false }]), { timeout: 10_000 })
  await actOnDesk(ticket, { do: 'typing', on: true, note: true }, outside)
  await vi.waitFor(async () => expect(await typing()).toMatchObject([{ isNote: true }]), { timeout: 10_000 })
  await actOnDesk(ticket, { do: 'typing', on: false, note: true }, outside)
  await vi.waitFor(async () => expect(await typing()).toEqual([]), { timeout: 10_000 })
  mai.looks.watched = false
  await listening
})
