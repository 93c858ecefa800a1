// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { useComments } from '@/stores/comments'
import { useTicket } from '@/stores/ticket'
import { db } from '@/sync/db'
import { idOf, shout, shouter } from '../../live'
import { asked, button, history, key } from '../comments/comment-room'
import { onPage, until, words } from '../ticket/ticket-room'
import { comes, field, line, lines, press, watchLive } from './live-room'

vi.mock('@/platform/messages', () => ({ send: vi.fn(async () => undefined), on: vi.fn() }))

async function answer(who: string) {
  press(who, 'reply')
  await until(() => expect(document.activeElement).toBe(field()))
}
async function write(text: string) {
  field()!.value = text
  field()!.dispatchEvent(new Event('input'))
  await until(() => expect(onPage('.live-reply .primary:not([disabled])')).not.toBeNull())
}
const rowOf = (who: number) => db.tickets.get(idOf(who))

describe('an answer in its place (S061)', () => {
  it('is written into a field of one line that is named after who is answered', async () => {
    await watchLive()
    await answer('A12')
    const { name } = (await rowOf(2))!
    expect(['rows', 'aria-label', 'placeholder'].map(key => field()!.getAttribute(key))).toEqual(['1', `Reply to ${name}`, `Reply to ${name}`])
  })

  it('Enter sends it under that comment, closes the field and gives the focus back to the line', async () => {
    await watchLive()
    await answer('A12')
    await write('Dạ còn ạ')
    key(field(), 'Enter')
    await until(async () => expect(await asked()).toEqual([{ action: 'reply', input: { text: 'Dạ còn ạ', files: [], to: 'k2' } }]))
    await until(() => expect(document.activeElement).toBe(line('A12')))
    expect(field()).toBeNull()
    await until(() => expect(line('A12').textContent).toContain('You'))
  })

  it('Enter of a fast hand, before the ticket has been read, sends it once all the same', async () => {
    await watchLive()
    press('A12', 'reply')
    await nextTick()
    expect(useTicket().ticket).toBeUndefined()
    field()!.value = 'Dạ'
    field()!.dispatchEvent(new Event('input'))
    key(field(), 'Enter')
    key(field(), 'Enter')
    await until(() => expect(document.activeElement).toBe(line('A12')))
    expect(await asked()).toEqual([{ action: 'reply', input: { text: 'Dạ', files: [], to: 'k2' } }])
  })

  it('assigns only when it is sent: a field that was opened and closed leaves the ticket to nobody (S001)', async () => {
    await watchLive()
    await answer('A12')
    key(field(), 'Escape')
    await until(() => expect(document.activeElement).toBe(line('A12')))
    expect((await rowOf(2))?.assignee).toBeUndefined()
    await answer('A12')
    await write('Dạ')
    key(field(), 'Enter')
    await until(async () => expect((await rowOf(2))?.assignee).toBe('ana'))
  })

  it('Enter of an input method sends nothing', async () => {
    await watchLive()
    await answer('A12')
    await write('Dạ')
    field()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }))
    key(field(), 'Escape')
    await until(() => expect(field()).toBeNull())
    expect(await asked()).toEqual([])
  })

  it('what was begun is kept, each with its customer (S023)', async () => {
    await watchLive()
    await answer('A12')
    await write('Dạ chị')
    await answer('A13')
    expect(field()?.value).toBe('')
    await answer('A12')
    await until(() => expect(field()?.value).toBe('Dạ chị'))
  })

  it('a colleague’s ticket says so in its place', async () => {
    await watchLive({ tickets: [shouter(1), shouter(2, { assignee: 'ben' }), shouter(3)] })
    press('A12', 'reply')
    await until(() => expect(words()).toContain('A colleague has this ticket'))
    expect(field()).toBeNull()
    button('Take over')?.click()
    await until(() => expect(words()).toContain('Take over this ticket?'))
  })

  it('one that was refused stands at its line, with what can be done (S164)', async () => {
    await watchLive()
    await db.outbox.add({ id: 'o1', action: 'reply', input: { text: 'Dạ', files: [], to: 'k2' }, ticket: idOf(2), source: 'facebook:1', by: 'ana', at: Date.now(), state: 'rejected', reason: 'permission', tries: 1, notBefore: 0 })
    await until(() => expect(line('A12').textContent).toContain('Not sent'))
    press('A12', 'reply')
    await until(() => expect(button('Try again')).toBeDefined())
  })
})

describe('the other things that can be done with a comment', () => {
  it('S066 S067 S070: like, hide and delete stand above the field, as in the ticket', async () => {
    await watchLive()
    await answer('A12')
    const of = () => [...line('A12').querySelectorAll('[data-action]')].map(item => item.getAttribute('data-action'))
    await until(() => expect(of()).toEqual(['like', 'reply', 'hide', 'message', 'delete']))
    line('A12').querySelector<HTMLElement>('[data-action=like]')?.click()
    await until(async () => expect(await asked()).toEqual([{ action: 'like', input: { comment: 'k2' } }]))
    expect((await rowOf(2))?.assignee).toBeUndefined()
  })

  it('S068 S073: the message icon opens the private messages beside it', async () => {
    await watchLive()
    press('A12', 'message')
    await until(() => expect(history()).not.toBeNull())
    expect(useComments().opened).toBe('k2')
    key(history(), 'Escape')
    await until(() => expect(history()).toBeNull())
  })

  it('S072: one that had its private message is blue', async () => {
    await watchLive({ comments: [shout(2, { text: 'A12' }, { privately: { at: Date.now() } })] })
    expect(line('A12').querySelector('.sent')?.getAttribute('aria-label')).toBe('Message sent')
  })
})

describe('the keyboard', () => {
  it('the list is one Tab stop; j k and arrows go along it', async () => {
    await watchLive()
    expect(lines().map(line => line.getAttribute('tabindex'))).toEqual(['0', '-1', '-1'])
    lines()[0]?.focus()
    key(document.activeElement, 'j')
    await until(() => expect(document.activeElement).toBe(line('A12')))
    key(document.activeElement, 'ArrowDown')
    await until(() => expect(document.activeElement).toBe(line('A11')))
    key(document.activeElement, 'k')
    await until(() => expect(document.activeElement).toBe(line('A12')))
    key(document.activeElement, 'Home')
    await until(() => expect(document.activeElement).toBe(line('A13')))
  })

  it('r answers, Esc closes, Enter opens the customer’s ticket', async () => {
    await watchLive()
    line('A12').focus()
    key(document.activeElement, 'r')
    await until(() => expect(document.activeElement).toBe(field()))
    expect(useTicket().inHand).toBe(true)
    key(field(), 'Escape')
    await until(() => expect(document.activeElement).toBe(line('A12')))
    key(line('A12'), 'Enter')
    await until(() => expect(useTicket().id).toBe(idOf(2)))
    expect(useTicket().inHand).toBe(false)
  })

  it('a letter that is typed is a letter', async () => {
    const { view } = await watchLive()
    await answer('A12')
    key(field(), 'j')
    key(field(), 'r')
    expect(view.inHand).toBe('k2')
    expect(document.activeElement).toBe(field())
  })

  it('the focus stays on its line when others come', async () => {
    await watchLive()
    line('A12').focus()
    await comes([shout(4, { text: 'B4' })])
    await until(() => expect(onPage('[data-live-new]')).not.toBeNull())
    expect(document.activeElement).toBe(line('A12'))
  })
})
