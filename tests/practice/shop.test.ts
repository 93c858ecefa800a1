import type { World } from '@/practice/world'
import { expect, it } from 'vitest'
import { practiceFetch, practicePages } from '@/practice/shop'
import { noon } from '../make'

const minute = 60_000
const [{ id: account, token: secret }] = practicePages as [typeof practicePages[0]]
const bearer = { headers: { authorization: `Bearer ${secret}` } }
const address = (path: string) => `https://graph.facebook.com/v26.0/${path}`

/** A browser whose background can be killed: what was saved outlives it. */
function browser() {
  const clock = { now: noon }
  const disk: { world?: string, saves: number, full?: boolean } = { saves: 0 }
  const load = async (): Promise<World | undefined> => disk.world === undefined ? undefined : JSON.parse(disk.world)
  const save = async (world: World) => {
    if (disk.full) throw new Error('disk full')
    await Promise.resolve()
    disk.world = JSON.stringify(world)
    disk.saves += 1
  }
  return { clock, disk, wake: () => practiceFetch(load, save, () => clock.now) }
}

async function conversations(fetch: ReturnType<typeof practiceFetch>, platform = 'messenger') {
  const response = await fetch(address(`${account}/conversations?platform=${platform}&fields=id,updated_time,participants,messages{id,message}&limit=200`), bearer)
  return response.text()
}

async function answerFirst(fetch: ReturnType<typeof practiceFetch>, text: string) {
  const list = await fetch(address(`${account}/conversations?fields=participants&limit=1`), bearer)
  const { data: [{ participants: { data: [{ id }] } }] } = await list.json()
  const body = JSON.stringify({ recipient: { id }, message: { text } })
  return fetch(address(`${account}/messages`), { method: 'POST', body, headers: { ...bearer.headers, 'content-type': 'application/json' } })
}

it('a background that was killed finds the shop as it left it', async () => {
  const { clock, wake } = browser()
  const before = wake()
  await conversations(before)
  clock.now += 5 * minute
  await answerFirst(before, 'Dạ còn ạ')
  const left = await conversations(before)
  expect(left).toContain('Dạ còn ạ')
  expect(await conversations(wake())).toBe(left)
})

it('what the caller has heard of is stored already', async () => {
  const { disk, wake } = browser()
  expect((await answerFirst(wake(), 'Dạ còn ạ')).status).toBe(200)
  expect(disk.world).toContain('Dạ còn ạ')
})

it('looking stores nothing when nothing has happened', async () => {
  const { clock, disk, wake } = browser()
  const fetch = wake()
  await conversations(fetch)
  expect(disk.saves).toBe(1)
  clock.now += 1000
  await conversations(fetch)
  await conversations(wake())
  expect(disk.saves).toBe(1)
})

it('customers go on while the shop is open', async () => {
  const { clock, wake } = browser()
  const fetch = wake()
  const all = async () => (await Promise.all(['messenger', 'instagram'].map(async platform => JSON.parse(await conversations(fetch, platform)).data.length))).reduce((sum, many) => sum + many)
  const before = await all()
  clock.now += 10 * minute
  expect(await all()).toBeGreaterThan(before)
})

it('a well-behaved client is never throttled, nor an eager one', async () => {
  const { wake } = browser()
  const fetch = wake()
  for (let i = 0; i < 100; i++) expect(JSON.parse(await conversations(fetch)).error).toBeUndefined()
})

it('a full disk is heard of, and the next call tries again', async () => {
  const { disk, wake } = browser()
  const fetch = wake()
  disk.full = true
  await expect(conversations(fetch)).rejects.toThrow('disk full')
  disk.full = false
  expect(await conversations(fetch)).toContain('Nguyễn Thị Thanh Hương')
  expect(disk.saves).toBe(1)
})

it('a call that was given up is not carried out', async () => {
  const { disk, wake } = browser()
  await expect(wake()(address('me'), { ...bearer, signal: AbortSignal.abort() })).rejects.toThrow()
  expect(disk.saves).toBe(0)
})

it('pictures come along, so that nothing is fetched from anywhere', async () => {
  const { wake } = browser()
  const fetch = wake()
  const form = new FormData()
  const [{ participants: { data: [{ id }] } }] = JSON.parse(await conversations(fetch)).data
  form.set('recipient', JSON.stringify({ id }))
  form.set('message', '{"attachment":{"type":"image","payload":{}}}')
  form.set('filedata', new File([new Uint8Array([1, 2, 3])], 'a.png', { type: 'image/png' }))
  const { message_id } = await (await fetch(address(`${account}/messages`), { ...bearer, method: 'POST', body: form })).json()
  const sent = await (await fetch(address(`${message_id}?fields=attachments`), bearer)).text()
  expect(sent).toContain('"url":"data:image/png;base64,AQID"')

  const list = await (await fetch(address(`${account}/conversations?fields=messages{attachments}&limit=200`), bearer)).text()
  expect(list).toContain('data:image/svg+xml')
  expect(list).not.toContain('fbcdn')
  expect(() => JSON.parse(list)).not.toThrow()
})

it('a shop that was closed and taken away starts afresh', async () => {
  const { disk, wake } = browser()
  const fetch = wake()
  await answerFirst(fetch, 'Dạ còn ạ')
  disk.world = undefined
  fetch.forget()
  expect(await conversations(fetch)).not.toContain('Dạ còn ạ')
})
