import type { PutPlace } from '@/entrypoints/put/put'
import { expect, it } from 'vitest'
import { markOf } from '@/domain/inbox/guard'
import { put } from '@/entrypoints/put/put'
import { randomly } from '../random'

interface Box { of: string, text: string }
interface Habits { late: number, stays?: boolean, draft?: string, /** Gives a text back that was deleted. */ clings?: 'always' | 'untilEmptied' }

const said = 'Dạ em gửi chị'

/** A page with a conversation of each of two people, whose editor takes a text `late` (ms) after it was told. Its time stands still unless somebody waits. */
function inboxPage({ late, stays = false, draft = '', clings }: Habits) {
  let now = 0
  let who = 'Lan'
  const boxes: Record<string, Box> = { Lan: { of: 'Lan', text: draft }, Minh: { of: 'Minh', text: '' } }
  const shared: Box = { of: 'both', text: draft }
  const due: { at: number, run: () => void }[] = []
  const watchers = new Set<() => boolean>()
  const later = (ms: number, run: () => void) => void due.push({ at: now + ms, run })
  const box = () => stays ? shared : boxes[who]
  /** What could be read under Minh after each step of the page. */
  const underMinh: string[] = []
  const place: PutPlace<Box> = {
    read: () => ({ at: now, url: 'https://a.example/', tabs: [], profiles: [], names: [who] }),
    box,
    boxes: () => [box()].filter(box => box !== undefined),
    begin: () => {},
    insert: (box, text) => later(late, () => box.text += text),
    times: (box, text) => box.text.split(text).length - 1,
    withdraw: (box, text) => box.text = clings ? box.text : box.text.replace(text, ''),
    empty: box => box.text = clings === 'always' ? box.text : '',
    watch(look) {
      watchers.add(look)
      return () => watchers.delete(look)
    },
    pause: async (ms) => {
      now += ms
      for (const { run } of due.splice(0).filter(task => task.at <= now || !due.push(task)).sort((a, b) => a.at - b.at)) {
        run()
        for (const look of watchers) look()
        if (who === 'Minh') underMinh.push(box()?.text ?? '')
      }
    },
  }
  const switchAt = (ms: number) => later(ms, () => who = 'Minh')
  return { place, switchAt, mark: markOf(place.read()), underMinh, shown: () => box()?.text }
}

it.each([['a text box for each conversation', false], ['one text box for all', true]])('S002 500 switches of the conversation during insertion, %s: no text in the wrong chat, not for one step of the page', async (_, stays) => {
  const { next: random } = randomly(7)
  const ends = { done: 0, unsettled: 0, noBox: 0, lost: 0, stays: 0 }
  for (let round = 0; round < 500; round++) {
    const page = inboxPage({ late: random() * 60, stays, draft: round % 2 === 0 ? '' : 'Chào chị. ' })
    page.switchAt(random() * 700)
    const says = await put(page.place, page.mark, said)
    ends[says]++
    if (says === 'done') expect(page.shown()).toContain(said)
    expect(page.underMinh.join()).not.toContain(said)
    if (stays && says !== 'done') expect(page.shown()).toBe(round % 2 === 0 ? '' : 'Chào chị. ')
  }
  expect(ends.unsettled).toBeGreaterThan(300)
  expect(ends.lost + ends.noBox + ends.stays).toBe(0)
})

it('S002 an editor that never takes the text: it is said, and the text is not tried twice', async () => {
  const page = inboxPage({ late: 100_000 })
  expect(await put(page.place, page.mark, said)).toBe('lost')
})

it('S002 the same text stands there already: only one more of it has arrived', async () => {
  const page = inboxPage({ late: 100_000, draft: said })
  expect(await put(page.place, page.mark, said)).toBe('lost')
})

it('S002 an editor that gives a text back that is taken out is emptied in the end', async () => {
  const page = inboxPage({ late: 20, stays: true, clings: 'untilEmptied' })
  page.switchAt(100)
  expect(await put(page.place, page.mark, said)).toBe('unsettled')
  expect(page.shown()).toBe('')
})

it('S002 a page that does not give the text back at all: it is said', async () => {
  const page = inboxPage({ late: 20, stays: true, clings: 'always' })
  page.switchAt(100)
  expect(await put(page.place, page.mark, said)).toBe('stays')
})

it('S002 no text box, or another than a moment ago: nothing is inserted', async () => {
  const page = inboxPage({ late: 0 })
  expect(await put({ ...page.place, box: () => undefined }, page.mark, said)).toBe('noBox')
  expect(await put({ ...page.place, box: () => ({ of: 'new', text: '' }) }, page.mark, said)).toBe('unsettled')
})
