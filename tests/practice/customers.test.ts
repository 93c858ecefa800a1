import type { World } from '@/practice/world'
import { expect, it } from 'vitest'
import { advance } from '@/practice/customers/advance'
import { voices } from '@/practice/customers/people'
import { languages } from '@/practice/talk'
import { lively, newWorld } from '@/practice/world'
import { noon } from '../make'
import { home, practice } from './ask'

const minute = 60_000
const begin = (seed = 1) => newWorld({ seed, now: noon, pace: lively })
const said = (world: World) => Object.values(world.threads).flatMap(thread => thread.lines.filter(line => line.at > noon).map(line => [line.at, thread.name, line.text]))

function play(world: World, until: number, step: number) {
  for (let at = noon + step; at <= until; at += step) advance(world, at)
  return world
}

it('the same seed tells the same story, however often one looks', () => {
  const often = play(begin(), noon + 30 * minute, 1000)
  const seldom = play(begin(), noon + 30 * minute, minute)
  expect(said(often)).toEqual(said(seldom))
  expect(said(often).length).toBeGreaterThan(30)
  expect(said(play(begin(2), noon + 30 * minute, minute))).not.toEqual(said(often))
})

it('a world that was stored goes on where it stopped', () => {
  const whole = play(begin(), noon + 20 * minute, minute)
  const half = play(begin(), noon + 10 * minute, minute)
  const stored: World = JSON.parse(JSON.stringify(half))
  for (let at = noon + 11 * minute; at <= noon + 20 * minute; at += minute) advance(stored, at)
  expect(stored).toEqual(JSON.parse(JSON.stringify(whole)))
})

it('somebody writes every 20 to 60 seconds, mostly somebody new', () => {
  const world = play(begin(), noon + 30 * minute, minute)
  const first = Object.values(world.threads).map(thread => thread.lines[0]!.at).filter(at => at > noon).sort((a, b) => a - b)
  const gaps = first.slice(1).map((at, index) => (at - first[index]!) / 1000)
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(20)
  expect(gaps.filter(gap => gap > 60).length, 'now and then it is somebody known').toBeLessThan(gaps.length / 2)
  expect(first.length).toBeGreaterThan(25)
})

it('all four languages are spoken, at the start and later', () => {
  const start = begin()
  expect(new Set(Object.values(start.threads).map(({ language }) => language))).toEqual(new Set(languages))
  const later = play(begin(), noon + 30 * minute, minute)
  const newcomers = Object.values(later.threads).filter(thread => !start.threads[thread.id])
  expect(new Set(newcomers.map(({ language }) => language))).toEqual(new Set(languages))
})

it.each(languages)('nothing is left unfilled in what is said in %s', (language) => {
  const known = new Set(['item', 'size', 'colour', 'picture', 'phone', 'address'])
  const blanks = [...JSON.stringify(voices[language].stories).matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
  expect(blanks.filter(name => !known.has(name))).toEqual([])
  expect(blanks).toEqual(expect.arrayContaining(['item', 'size', 'colour', 'phone', 'address']))
})

it('a customer who is answered goes on in seconds, and falls silent in the end', async () => {
  const { world, clock, ask } = practice({ pace: { ...lively, arrive: [9999, 9999] } })
  const thread = Object.values(world.threads).find(thread => thread.page === home && thread.story.length > 1 && thread.unread > 0 && !thread.blocked)!
  const turns = thread.story.length
  for (let i = 0; i < turns; i++) {
    const before = thread.lines.length
    await ask(`${home}/messages`, { post: { recipient: { id: thread.psid }, message: { text: 'Dạ' } } })
    clock.now += 60_000
    await ask(home)
    expect(thread.lines.length).toBeGreaterThan(before + 1)
  }
  await ask(`${home}/messages`, { post: { recipient: { id: thread.psid }, message: { text: 'Dạ' } } })
  clock.now += 600_000
  await ask(home)
  expect(thread.lines.at(-1)?.from).toBe('page')
})

it('S016 many a customer who is asked presses a button, and says nothing else', async () => {
  const { world, clock, ask } = practice({ pace: { ...lively, arrive: [9999, 9999] } })
  const buttons = [1, 2, 3, 4, 5].map(n => ({ content_type: 'text', title: `${n} ★`, payload: `RATED_${n}` }))
  const threads = Object.values(world.threads).filter(thread => thread.page === home && !thread.blocked && thread.unread > 0 && clock.now - thread.updatedAt < 12 * 60 * minute)
  const said = new Map(threads.map(thread => [thread.id, thread.lines.length]))
  for (const thread of threads) await ask(`${home}/messages`, { post: { recipient: { id: thread.psid }, message: { text: 'How was it?', quick_replies: buttons } } })
  clock.now += 60_000
  await ask(home)
  const answers = threads.flatMap(thread => thread.lines.slice(said.get(thread.id)! + 1).map(({ text }) => text))
  expect(answers.length).toBeGreaterThan(threads.length / 3)
  expect(answers.filter(text => !/^[1-5] ★$/.test(text))).toEqual([])
})

it('after a night only the last minutes of newcomers are made up for', () => {
  const world = begin()
  const before = Object.keys(world.threads).length
  advance(world, noon + 12 * 60 * minute)
  const came = Object.keys(world.threads).length - before
  expect(came).toBeGreaterThan(2)
  expect(came).toBeLessThan(12)
})

it('a shop that stands still stays as it is', () => {
  const world = newWorld({ seed: 1, now: noon, pace: 'still' })
  const before = JSON.stringify(world.threads)
  advance(world, noon + 60 * minute)
  expect(JSON.stringify(world.threads)).toBe(before)
})

it('the inboxes look lived in from the start', () => {
  const threads = Object.values(begin().threads)
  const last = threads.map(thread => thread.lines.at(-1)!.from)
  expect(threads.length).toBeGreaterThanOrEqual(14)
  expect(new Set(last)).toEqual(new Set(['customer', 'page']))
  expect(Math.max(...threads.map(thread => thread.lines.length))).toBeGreaterThanOrEqual(20)
  expect(threads.map(({ name }) => name)).toEqual(expect.arrayContaining(['Nguyễn Thị Thanh Hương', 'Kovács-Szabó Bernadett', 'Facebook user']))
  expect(new Set(threads.flatMap(thread => [thread.psid, thread.globalId, thread.number])).size).toBe(threads.length * 3)
})
