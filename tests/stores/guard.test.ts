// @vitest-environment happy-dom
import type { PutOutcome } from '@/domain/inbox/guard'
import type { Beside } from '@/domain/inbox/seen'
import type { Ticket } from '@/domain/ticket'
import { mount } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import FollowNotice from '@/components/ticket/FollowNotice.vue'
import { i18n } from '@/locales'
import { on } from '@/platform/messages'
import { useComposer } from '@/stores/composer'
import { useGuard } from '@/stores/guard'
import { useSession } from '@/stores/session'
import { useShopSay } from '@/stores/shop/shop-say'
import { useShutPage } from '@/stores/shut-page'
import { useTicket } from '@/stores/ticket'
import { useToasts } from '@/stores/toasts'
import { furnish, until } from '../components/ticket/ticket-room'

const page = vi.hoisted(() => ({ tell: (_: unknown) => {}, writes: (_: number) => {} }))
vi.mock('@/platform/inbox-seen', () => ({
  thisWindow: () => Promise.resolve(4),
  watchSeen: (changed: (beside: unknown) => void) => {
    page.tell = changed
    return () => {}
  },
  watchWriting: (changed: (at: number) => void) => {
    page.writes = changed
    return () => {}
  },
}))

const [lan, minh] = ['facebook:1/t_1', 'facebook:1/t_2']
let stop = () => {}
afterEach(() => stop())

/** An open ticket beside the page that shows it, and what is asked to be put there. */
async function beside(outcome: PutOutcome, ticket: Partial<Ticket> = {}) {
  const { pinia } = await furnish({ ticket: { id: lan, name: 'Lan', ...ticket }, others: [{ id: minh, name: 'Minh' }] })
  await until(() => expect(useSession().ready).toBe(true))
  await useSession().set('follows', true)
  const asked: unknown[][] = []
  stop = on('inboxPut', async (...args) => {
    asked.push(args)
    return outcome
  })
  const [guard, composer, say] = [useGuard(), useComposer(), useShopSay()]
  await useTicket().open(lan)
  await until(() => {
    expect(useTicket().ticket?.id).toBe(lan)
    expect(composer.box.loaded).toBe(true)
  })
  page.tell({ tab: 7, seen: { state: 'sure', ticket: lan, page: '1', item: '2', name: 'Lan' }, pressedAt: 0 } satisfies Beside)
  return { asked, guard, composer, say, pinia }
}
const stock = { product: { name: 'Đầm đỏ', price: '390.000 ₫', stock: '3' } }
const worksThere = () => page.writes(Date.now() + 1000)
function worksHere() {
  const field = document.body.appendChild(document.createElement('textarea'))
  field.dispatchEvent(new Event('pointerdown', { bubbles: true }))
}

it('S086 S002 a stock answer goes into the page’s text box while the agent answers there, once for a double press', async () => {
  const { asked, guard, composer, say } = await beside({ done: true })
  worksThere()
  await Promise.all([say.say('stock', stock), say.say('stock', stock)])
  expect(asked).toEqual([[4, lan, expect.stringContaining('Đầm đỏ')]])
  expect(composer.box.text).toBe('')
  expect(guard.stopped).toBeUndefined()
})

it('S086 it goes into the panel’s own text box while the agent answers here', async () => {
  const { asked, composer, say } = await beside({ done: true })
  worksThere()
  page.writes(Date.now() - 1000)
  worksHere()
  await say.say('stock', stock)
  expect(asked).toEqual([])
  expect(composer.box.text).toContain('Đầm đỏ')
})

it('S002 what does not arrive in the page stands in the panel, and it says why', async () => {
  const { guard, composer, say } = await beside({ done: false, why: 'other', there: { name: 'Minh' } })
  worksThere()
  await say.say('stock', stock)
  expect(composer.box.text).toContain('Đầm đỏ')
  expect(guard.stopped).toMatchObject({ why: 'other', there: { name: 'Minh' }, text: composer.box.text })
})

it('S002 that an earlier text stands in the page is no longer said once another one was stopped', async () => {
  const { guard, composer } = await beside({ done: true })
  await composer.type(composer.box.id, 'Dạ em gửi chị')
  await guard.insertWritten()
  expect(useToasts().toast?.text).toBe('guard.inserted')
  stop()
  stop = on('inboxPut', async () => ({ done: false, why: 'other', there: { name: 'Minh' } }))
  await composer.type(composer.box.id, 'Chỉ cho Lan')
  await guard.insertWritten()
  expect(guard.stopped?.why).toBe('other')
  expect(useToasts().toast).toBeUndefined()
})

it('S002 what stopped a text says who is open there: it is not offered a second time', async () => {
  const { guard, composer, pinia } = await beside({ done: false, why: 'other', there: { name: 'Minh' } })
  await composer.type(composer.box.id, 'Chỉ cho Lan')
  const notice = mount(FollowNotice, { global: { plugins: [pinia, i18n] } })
  page.tell({ tab: 7, seen: { state: 'sure', ticket: minh, page: '1', item: '3', name: 'Minh' }, pressedAt: Date.now() + 1000 } satisfies Beside)
  await until(() => expect(notice.text()).toContain('The page has Minh open'))
  await guard.insertWritten()
  await until(() => expect(notice.text()).toBe(''))
  guard.drop()
  await until(() => expect(notice.text()).toContain('The page has Minh open'))
})

it('S002 what was stopped is no longer said to be here once it was sent or taken out', async () => {
  const { guard, composer } = await beside({ done: false, why: 'unsure' })
  await composer.type(composer.box.id, 'Chỉ cho Lan')
  await guard.insertWritten()
  expect(guard.stopped?.why).toBe('unsure')
  await composer.type(composer.box.id, '')
  await until(() => expect(guard.stopped).toBeUndefined())
})

it('S002 of a comment nothing is ever put into the page, where everybody reads it', async () => {
  const { asked, guard, composer, say } = await beside({ done: true }, { kind: 'comment', channel: 'comment' })
  worksThere()
  expect(guard.offered).toBe(false)
  await say.say('stock', stock)
  expect(asked).toEqual([])
  expect(composer.box.text).toContain('Đầm đỏ')
})

it('S002 what is written is put into the page by a press, and stays here until it is there', async () => {
  const { asked, guard, composer } = await beside({ done: true })
  await composer.type(composer.box.id, 'Dạ em gửi chị')
  await guard.insertWritten()
  expect(asked).toEqual([[4, lan, 'Dạ em gửi chị']])
  expect(composer.box.text).toBe('')
})

it('S010 a note is never put into the page: not by the button, and not while the agent answers there', async () => {
  const { asked, guard, composer, say } = await beside({ done: true })
  worksThere()
  composer.pick('note')
  expect([guard.offered, guard.works]).toEqual([false, false])
  await composer.type(composer.box.id, 'Pays late')
  await say.say('stock', stock)
  expect(asked).toEqual([])
})

it('S002 beside a page in which nothing of ours may be, what is written or made of the shop’s stock is copied', async () => {
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  const { asked, guard, composer, say } = await beside({ done: true })
  useShutPage().isShut = true
  expect([guard.offered, guard.copies]).toEqual([true, false])
  page.tell(undefined)
  expect([guard.offered, guard.copies]).toEqual([false, true])
  await say.say('stock', stock)
  await guard.copyWritten()
  expect(written).toHaveBeenCalledWith(expect.stringContaining('Đầm đỏ'))
  expect([asked, composer.box.text]).toEqual([[], expect.stringContaining('Đầm đỏ')])
  composer.pick('note')
  expect(guard.copies).toBe(false)
})

it('S138 the number of a card is masked on its way into the page and onto the clipboard', async () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  const { asked, guard, composer } = await beside({ done: false, why: 'gone' })
  await composer.type(composer.box.id, 'Thẻ 4111 1111 1111 1111 ạ')
  await guard.insertWritten()
  await guard.copyInstead()
  await guard.copyWritten()
  expect([...asked.map(([, , text]) => text), ...copied.mock.calls.slice(-2).flat()]).toEqual(['Thẻ •••• •••• •••• 1111 ạ', 'Thẻ •••• •••• •••• 1111 ạ', 'Thẻ •••• •••• •••• 1111 ạ'])
})
