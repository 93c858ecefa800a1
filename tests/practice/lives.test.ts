import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { crowdIn, endLive, goLive, livesOf, videoOf } from '@/practice/lives'
import { comment, person } from '@/practice/posts'
import { practiceFetch, practicePages } from '@/practice/shop'
import { tokens } from '@/practice/tokens'
import poll from '../connectors/facebook/fixtures/live_comments_poll.json'
import documented from '../connectors/facebook/fixtures/live_videos.json'
import { noon } from '../make'
import { home, oak, practice } from './ask'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => vi.useRealTimers())

const minute = 60_000
const keys = (value: unknown) => Object.keys(value as object).sort()

/** A Page on the air for ten minutes, and that was so yesterday. */
function aired() {
  const made = practice({ history: false })
  const old = goLive(made.world, { page: home, title: 'Live Kamis', at: noon - 1440 * minute })
  endLive(made.world, old, noon - 1400 * minute)
  const live = goLive(made.world, { page: home, title: 'Live Jumat', at: noon - 10 * minute })
  const siti = person(made.world, { name: 'Siti' })
  const write = (text: string) => comment(made.world, live, { at: made.clock.now, who: siti, text })
  const open = (query = 'comment_rate=one_hundred_per_second&fields=from{name,id},message,created_time', id = live.live.id, token: string = tokens.mocHome) =>
    made.handler(new Request(`https://streaming-graph.facebook.com/${id}/live_comments?access_token=${token}&${query}`))
  const pass = (ms: number) => {
    for (let passed = 0; passed < ms; passed += 100) {
      made.clock.now += 100
      vi.advanceTimersByTime(100)
    }
  }
  return { ...made, live, old, write, open, pass }
}

/** Reads a stream along, to be asked for what it has said so far; `end` is settled when it has ended. */
function ear(response: Response) {
  let text = ''
  const reader = response.body!.getReader()
  const listen = async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) text += new TextDecoder().decode(part.value)
  }
  const end = listen()
  end.catch(() => {})
  const messages = async () => {
    await new Promise(resolve => setTimeout(resolve))
    return [...text.matchAll(/^data: (.*)$/gm)].map(([, json]) => JSON.parse(json!))
  }
  return { messages, end, stop: () => reader.cancel() }
}

it('lists broadcasts in the documented shape, newest first, those that run on demand', async () => {
  const { ask } = aired()
  const fields = 'id,status,title,description,broadcast_start_time,creation_time,live_views,permalink_url,video{id},from,embed_html'
  const { body } = await ask(`${home}/live_videos?fields=${fields}`)
  expect(body.data.map(({ status, title }) => [status, title])).toEqual([['LIVE', 'Live Jumat'], ['VOD', 'Live Kamis']])
  const [running] = documented.data
  expect(keys(body.data[0])).toEqual(keys(running).filter(key => key !== 'description'))
  const only = await ask(`${home}/live_videos?broadcast_status=["LIVE"]&fields=title`)
  expect(only.body.data.map(({ title }) => title)).toEqual(['Live Jumat'])
})

it.each(['live video', 'video'])('its comments stand under the %s, newest first', async (which) => {
  const { ask, live, write, clock } = aired()
  write('one')
  clock.now += 1000
  write('two')
  const fields = 'id,message,from,created_time,live_broadcast_timestamp,can_reply_privately,can_hide,is_hidden,like_count,user_likes'
  const { body } = await ask(`${which === 'video' ? videoOf(live) : live.live.id}/comments?order=reverse_chronological&live_filter=no_filter&fields=${fields}`)
  expect(body.data.map(({ message, live_broadcast_timestamp }) => [message, live_broadcast_timestamp])).toEqual([['two', 601], ['one', 600]])
  expect(keys(body.data[0])).toEqual(keys(poll.data[0]))
  expect(body.data[0]!.id.split('_')[0]).toBe(videoOf(live))
})

it('the stream begins empty and tells each comment once, a hundred a second too', async () => {
  const made = aired()
  made.write('before')
  const response = await made.open()
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  const { messages, stop } = ear(response)
  made.write('now')
  made.pass(300)
  expect(await messages()).toMatchObject([{ message: 'now', from: { name: 'Siti' } }])
  crowdIn(made.world, made.live, made.clock.now, { perSecond: 100, seconds: 10 })
  made.pass(11_000)
  const all = await messages()
  expect(all).toHaveLength(1001)
  expect(new Set(all.map(({ id }) => id)).size).toBe(1001)
  await stop()
})

it('a slower rate leaves comments out', async () => {
  const made = aired()
  const { messages, stop } = ear(await made.open('comment_rate=ten_per_second'))
  crowdIn(made.world, made.live, made.clock.now, { perSecond: 100, seconds: 5 })
  made.pass(6000)
  expect((await messages()).length).toBeLessThanOrEqual(60)
  await stop()
})

it('may go silent without closing, and what was said then it never tells', async () => {
  const made = aired()
  const { messages, stop } = ear(await made.open())
  made.live.live.silent = true
  made.write('unheard')
  made.pass(1000)
  made.live.live.silent = false
  made.write('heard')
  made.pass(1000)
  expect((await messages()).map(({ message }) => message)).toEqual(['heard'])
  await stop()
})

it('may break off, and ends with the broadcast', async () => {
  const made = aired()
  const first = ear(await made.open())
  made.live.live.drops++
  made.pass(200)
  await expect(first.end).rejects.toThrow()
  const second = ear(await made.open())
  endLive(made.world, made.live, made.clock.now)
  made.pass(200)
  await expect(second.end).resolves.toBeUndefined()
})

it.each<[string, (made: ReturnType<typeof aired>) => Promise<Response>, number]>([
  ['what is over', ({ open, old }) => open(undefined, old.live.id), 100],
  ['an unknown rate', ({ open }) => open('comment_rate=all'), 100],
  ['a broadcast nobody knows', ({ open }) => open(undefined, '4449'), 100],
  ['a wrong token', ({ open }) => open(undefined, undefined, 'EAAnonsense'), 190],
  ['another Page\'s token', ({ open }) => open(undefined, undefined, tokens.oakThread), 100],
])('no stream for %s', async (_, open, code) => {
  const { error } = await (await open(aired())).json()
  expect(error.code).toBe(code)
})

it('viewers write under the running broadcast, which ends some time, and after a pause another Page goes on the air', async () => {
  const { world, clock, ask } = practice({ pace: { arrive: [900, 900], answer: [5, 9], nudge: [900, 900], live: [20, 40] } })
  const running = () => Object.values(world.posts).filter(({ live }) => live && live.endedAt === undefined).map(({ page }) => page)
  expect(running()).toEqual([home])
  const before = livesOf(world, home)[0]!.remarks.length
  const seen = new Set<string>()
  for (let i = 0; i < 120; i++) {
    clock.now += minute
    await ask(home)
    for (const page of running()) seen.add(page)
  }
  expect(livesOf(world, home)[0]!.remarks.length).toBeGreaterThan(before)
  expect([...seen].sort()).toEqual([home, oak])
})

it('in the practice shop the stream tells only what is saved: a background that was killed gives no id twice', async () => {
  const clock = { now: noon }
  const disk: { world?: string } = {}
  const fetch = practiceFetch(async () => disk.world === undefined ? undefined : JSON.parse(disk.world), async world => void (disk.world = JSON.stringify(world)), () => clock.now)
  const [{ id, token }] = practicePages as [typeof practicePages[0]]
  const list = await (await fetch(`https://graph.facebook.com/v26.0/${id}/live_videos?fields=id`, { headers: { authorization: `Bearer ${token}` } })).json()
  const end = new AbortController()
  const { messages, end: ended } = ear(await fetch(`https://streaming-graph.facebook.com/${list.data[0].id}/live_comments?access_token=${token}&comment_rate=one_hundred_per_second&fields=message`, { signal: end.signal }))
  for (let i = 0; i < 300; i++) {
    clock.now += 100
    vi.advanceTimersByTime(100)
    await new Promise(resolve => setTimeout(resolve))
  }
  const told = await messages()
  expect(told.length).toBeGreaterThan(2)
  for (const { id } of told) expect(disk.world).toContain(id)
  end.abort()
  await expect(ended).rejects.toThrow()
})
