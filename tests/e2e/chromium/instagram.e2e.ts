import type { Page } from 'puppeteer'
import type { Desk } from '../desk'
import type { Post } from '@/practice/posts'
import type { Thread } from '@/practice/talk'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { meetThere, publishThere, scopedId } from '@/practice/instagram'
import { comment, person } from '@/practice/posts'
import { append } from '@/practice/threads'
import { newWorld } from '@/practice/world'
import { connect, delivered, startDesk, ticketOf } from '../desk'
import { axeFaults } from '../look'
import { count, gone, panelOf, press, read, rows, see, send, type, withControl } from '../panel'
import { picturesOfFailures } from '../pictures'
import { until } from '../until'

let desk: Desk
let panel: Page
let thread: Thread
let post: Post
beforeAll(async () => {
  desk = await startDesk('chromium', { world: newWorld({ seed: 7, now: Date.now(), pace: 'still', history: false, instagram: true }) })
  const { world } = desk.practice
  thread = meetThere(world, world.pages[0]!, { name: 'mai.anh' })
  append(world, thread, { at: Date.now(), from: 'customer', text: 'Còn hàng không shop?' })
  post = publishThere(world, { page: world.pages[0]!.id, at: Date.now() - 3600_000, text: 'Bộ linen màu be', picture: 'blanket-beige' })
  comment(world, post, { at: Date.now(), who: person(world, { name: 'dewi.lestari', psid: scopedId(world) }), text: 'Harganya berapa kak?' })
  desk.practice.say({ name: 'Oliver Bennett', text: 'Is it true to size?' })
  // All of it before the first sync: later the account's posts are looked at twice a minute.
  await connect(desk)
  panel = await panelOf(desk)
  await until('all three', () => desk.probe.evaluate(async () => await probe.db.tickets.count() === 3))
  await desk.probe.evaluate(() => probe.send('pullIn', '*', undefined))
})
afterAll(() => desk.close())
picturesOfFailures(() => [panel])

it('S093 what comes by Instagram stands in the queue of its Page, with its mark and a username', async () => {
  await see(panel, 'row', /@mai\.anh/)
  const marks = await panel.$$eval('.channel[role=img]', all => all.map(mark => mark.getAttribute('aria-label')).sort())
  expect(marks).toEqual(['Instagram', 'Instagram', 'Messenger'])
  expect(await axeFaults(panel)).toEqual([])
})

it('the filter by channel shows only that', async () => {
  await press(panel, 'button', /^Filter/)
  await press(panel, 'button', 'Instagram')
  await panel.keyboard.press('Escape')
  await gone(panel, 'row', /Oliver Bennett/)
  expect((await rows(panel)).sort()).toEqual(['@dewi.lestari', '@mai.anh'])
  await press(panel, 'button', /^Remove filter .*Instagram/)
  await see(panel, 'row', /Oliver Bennett/)
})

it('a message is answered, and bytes are counted', async () => {
  await press(panel, 'row', /@mai\.anh/)
  await read(panel, 'Còn hàng không shop?')
  await type(panel, 'Reply', '😍'.repeat(226))
  await read(panel, '96 bytes left')
  expect(await axeFaults(panel)).toEqual([])
  await withControl(panel, 'a')
  await type(panel, 'Reply', 'Dạ còn ạ')
  await send(panel)
  await delivered(desk)
  expect(thread.lines.at(-1)).toMatchObject({ from: 'page', text: 'Dạ còn ạ' })
  await press(panel, 'button', 'Back')
})

it('S058 a comment is answered under its post, and offers no like', async () => {
  await press(panel, 'row', /@dewi\.lestari/)
  await read(panel, 'Harganya berapa kak?')
  await read(panel, 'Bộ linen màu be')
  await see(panel, 'button', /^Hide/)
  // The one there is, is the composer's thumb.
  expect(await count(panel, 'button', 'Like')).toBe(1)
  await type(panel, 'Reply', '250 ribu kak')
  await send(panel)
  await delivered(desk)
  expect(post.remarks.at(-1)).toMatchObject({ text: '250 ribu kak', parent: post.remarks[0]!.id })
  expect(await ticketOf(desk, '@dewi.lestari')).toMatchObject({ channel: 'instagram', kind: 'comment', status: 'pending' })
})
