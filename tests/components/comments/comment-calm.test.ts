// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import TicketView from '@/components/ticket/TicketView.vue'
import { enter, onPage, until } from '../ticket/ticket-room'
import { comment, names } from './comment-room'

const frame = vi.hoisted(() => {
  let paint = () => {}
  const painted = new Promise<void>(resolve => paint = resolve)
  return { painted, paint: () => paint() }
})
vi.mock('@/stores/after-paint', () => ({ afterPaint: () => frame.painted }))

it('the first frame of comments shows their words; their buttons come behind it, where room was kept for them (S070)', async () => {
  const entered = enter(TicketView, { ticket: { id: 'facebook:1/p1:c1', channel: 'comment', kind: 'comment', under: 'k1' }, messages: [comment()] })
  await until(() => expect(onPage('.comment-item .text')?.textContent).toContain('size L'))
  expect([names(), onPage('.to-come') !== null]).toEqual([[], true])
  frame.paint()
  await entered
  await until(() => expect(names()).toEqual(['like', 'reply', 'hide', 'message', 'delete']))
  expect(onPage('.to-come')).toBeNull()
})
