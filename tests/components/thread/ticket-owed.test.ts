// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import MessageBubble from '@/components/thread/MessageBubble.vue'
import TicketView from '@/components/ticket/TicketView.vue'
import { useToasts } from '@/stores/toasts'
import { db } from '@/sync/db'
import { keepFile } from '@/sync/drafts'
import { enter, owedReply, said, until } from '../ticket/ticket-room'

const failedTag = { ...owedReply({ state: 'rejected', reason: 'permission' }), action: 'tag', input: { tag: 'vip' } } as ReturnType<typeof owedReply>
async function shown(selector: string): Promise<Element> {
  return until(() => document.querySelector(selector) ?? Promise.reject(new Error(`no ${selector}`)))
}
afterEach(() => vi.restoreAllMocks())

const buttons = () => [...document.querySelectorAll<HTMLElement>('[role=alert] button')]
const press = (word: string) => buttons().find(button => button.textContent?.trim() === word)?.click()

it('S164: what failed and has no line in the thread is told on the ticket, with its reason', async () => {
  await enter(TicketView, { owed: [failedTag] })
  const notice = await shown('[role=alert]')
  expect(notice.textContent).toContain('Tag not added')
  expect(notice.textContent).toContain('Nothing was changed')
  expect(buttons().map(({ textContent }) => textContent?.trim())).toEqual(['Try again', 'Discard'])
})

it('S164: it can be tried again', async () => {
  await enter(TicketView, { owed: [failedTag] })
  await shown('[role=alert]')
  press('Try again')
  await until(async () => expect((await db.outbox.toArray()).map(row => row.state)).toEqual(['waiting']))
})

it('what waits and has no line in the thread is not told', async () => {
  await enter(TicketView, { owed: [{ ...failedTag, state: 'waiting' }, owedReply({ input: { text: 'Dạ', files: [] } })] })
  await shown('[data-entry]')
  expect(document.querySelector('[role=alert] .notice, .aside')).toBeNull()
})

it('a failed message that is deleted comes back with its words and files', async () => {
  await enter(TicketView)
  const { id, name, mime, size } = await keepFile(new File(['x'], 'a.pdf', { type: 'application/pdf' }))
  await db.outbox.add(owedReply({ state: 'rejected', reason: 'invalid', input: { text: 'Dạ có ạ', files: [{ id, name, mime, size }] } }) as never)
  await shown('[role=alert]')
  press('Delete')
  await until(async () => expect([await db.outbox.count(), await db.files.count()]).toEqual([0, 0]))
  await until(() => useToasts().toast?.undo ?? Promise.reject(new Error('no undo')))
  useToasts().toast?.undo?.()
  await until(async () => expect([await db.outbox.count(), await db.files.count()]).toEqual([1, 1]))
  expect((await db.outbox.toArray())[0]).toMatchObject({ state: 'rejected', input: { text: 'Dạ có ạ' } })
})

it('S003: a picture that waits to be sent is shown from its bytes, and its address is given back', async () => {
  // The database of these tests gives back a copy that is no blob any more.
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:a')
  const revoke = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue()
  const files = [{ id: 'f', name: 'a.png', mime: 'image/png', size: 1 }]
  const attachments = [{ kind: 'image', name: 'a.png' } as const]
  const wrapper = await enter(MessageBubble, {}, { props: { said: said({ from: 'agent', attachments }) } })
  await db.files.put({ id: 'f', name: 'a.png', mime: 'image/png', size: 1, blob: new Blob(['x']) })
  await wrapper.setProps({ owed: { ...owedReply({ input: { text: '', files } }), seq: 1 } } as never)
  await until(() => expect(wrapper.find('img').attributes('src')).toBe('blob:a'))
  wrapper.unmount()
  expect(revoke).toHaveBeenCalledWith('blob:a')
})

it('S163: once its account was removed, a reply that waits says that it waits for the connection', async () => {
  await enter(TicketView, { owed: [owedReply()] })
  await until(() => expect(document.body.textContent).toContain('Waiting to be sent'))
  await db.sources.clear()
  await until(() => expect(document.body.textContent).toContain('Waits until the connection is repaired'))
})
