import type { PutPlace } from '@/entrypoints/put/put'
import { expect, it } from 'vitest'
import { markOf } from '@/domain/inbox/guard'
import { put } from '@/entrypoints/put/put'
import { randomly } from '../random'

interface Box { of: string, text: string }

/** A page with a conversation of each of two people, whose editor takes a text `late` (ms) after it was told. Its time stands still unless somebody waits. */
function inboxPage(late: number, stays: boolean) {
  let now = 0
  let who = 'Lan'
  const boxes: Record<string, Box> = { Lan: { of: 'Lan', text: '' }, Minh: { of: 'Minh', text: '' } }
  const shared: Box = { of: 'both', text: '' }
  const due: { at: number, run: () => void }[] = []
  const later = (ms: number, run: () => void) => void due.push({ at: now + ms, run })
  const box = () => stays ? shared : boxes[who]
  const place: PutPlace<Box> = {
    read: () => ({ at: now, url: 'https://a.example/', tabs: [], profiles: [], names: [who] }),
    box,
    begin: () => {},
    insert: (box, text) => later(late, () => box.text += text),
    holds: (box, text) => box.text.includes(text),
    withdraw: (box, text) => box.text = box.text.replace(text, ''),
    pause: async (ms) => {
      now += ms
      for (const { run } of due.splice(0).filter(task => task.at <= now || !due.push(task)).sort((a, b) => a.at - b.at)) run()
    },
  }
  const switchAt = (ms: number) => later(ms, () => who = 'Minh')
  return { place, switchAt, mark: markOf(place.read()), inBoxOfMinh: () => stays ? who === 'Minh' && shared.text : boxes.Minh?.text, shown: () => box()?.text }
}

it.each([['a text box for each conversation', false], ['one text box for all', true]])('S002 500 switches of the conversation during insertion, %s: no text in the wrong chat', async (_, stays) => {
  const { next: random } = randomly(7)
  const ends = { done: 0, unsettled: 0, noBox: 0, lost: 0 }
  for (let round = 0; round < 500; round++) {
    const page = inboxPage(random() * 60, stays)
    page.switchAt(random() * 700)
    const says = await put(page.place, page.mark, 'Dạ em gửi chị')
    ends[says]++
    if (says === 'done') expect(page.shown()).toBe('Dạ em gửi chị')
    else expect(page.inBoxOfMinh() || '').toBe('')
  }
  expect(ends.unsettled).toBeGreaterThan(300)
  expect(ends.lost + ends.noBox).toBe(0)
})

it('S002 an editor that never takes the text: it is said, and the text is not tried twice', async () => {
  const page = inboxPage(100_000, false)
  expect(await put(page.place, page.mark, 'Dạ')).toBe('lost')
})

it('S002 no text box, or another than a moment ago: nothing is inserted', async () => {
  const page = inboxPage(0, false)
  expect(await put({ ...page.place, box: () => undefined }, page.mark, 'Dạ')).toBe('noBox')
  expect(await put({ ...page.place, box: () => ({ of: 'new', text: '' }) }, page.mark, 'Dạ')).toBe('unsettled')
})
