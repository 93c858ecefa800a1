import type { Office } from '@/practice/chatwoot/office'
import { expect, it, vi } from 'vitest'
import { practiceAccount, practiceTeam } from '@/practice/team/shop'
import { noon } from '../../make'

const minute = 60_000
const headers = { 'api-access-token': practiceAccount.token, 'content-type': 'application/json' }
const address = (path: string) => `${practiceAccount.address}/api/v1/accounts/7/${path}`

/** A browser whose background can be killed: what was saved outlives it. */
function browser() {
  const clock = { now: noon }
  const disk: { office?: string, saves: number } = { saves: 0 }
  const load = async (): Promise<Office | undefined> => disk.office === undefined ? undefined : JSON.parse(disk.office)
  const save = async (office: Office) => {
    await Promise.resolve()
    disk.office = JSON.stringify(office)
    disk.saves += 1
  }
  return { clock, disk, wake: () => practiceTeam(load, save, () => clock.now), office: () => JSON.parse(disk.office!) as Office }
}
type Team = ReturnType<ReturnType<typeof browser>['wake']>

const get = async ({ fetch }: Team, path: string) => (await fetch(address(path), { headers })).json()
const post = async ({ fetch }: Team, path: string, body: object) => (await fetch(address(path), { method: 'POST', headers, body: JSON.stringify(body) })).json()
const talks = async (team: Team, query = 'status=all') => (await get(team, `conversations?${query}`)).data

it('begins calm: eight conversations on four channels, some for anybody, one for you, one handed on', async () => {
  const { wake } = browser()
  const team = wake()
  const { meta, payload } = await talks(team)
  expect(payload).toHaveLength(8)
  expect(new Set(payload.map(({ meta }: { meta: { channel: string } }) => meta.channel))).toEqual(new Set(['Channel::WebWidget', 'Channel::Email', 'Channel::Whatsapp', 'Channel::Telegram']))
  expect(meta).toMatchObject({ mine_count: 1, unassigned_count: 4 })
  expect(payload.filter(({ meta }: { meta: { team?: { name: string } } }) => meta.team?.name === 'escalations')).toHaveLength(1)
})

it('colleagues take, answer, hand on and close, and the queue stays small by itself', async () => {
  const { clock, wake, office } = browser()
  const team = wake()
  const most: number[] = []
  for (let i = 0; i < 240; i++) {
    clock.now += minute / 2
    const { payload } = await talks(team, 'status=open&assignee_type=unassigned')
    most.push(payload.filter(({ meta }: { meta: { team?: object } }) => !meta.team).length)
  }
  expect(Math.max(...most)).toBeLessThan(10)
  const all = Object.values(office().talks).slice(8)
  const by = (agent: number) => all.some(({ lines }) => lines.some(line => line.agent === agent && !line.private))
  expect([by(12), by(14)]).toEqual([true, true])
  expect(all.some(({ status }) => status === 'resolved')).toBe(true)
  expect(all.some(({ team, assignee, lines }) => team === 6 && assignee === null && lines.some(line => line.private))).toBe(true)
  expect(all.length).toBeGreaterThan(20)
})

it('a customer whom you answer goes on, and no colleague answers for you', async () => {
  const { clock, wake, office } = browser()
  const team = wake()
  const { payload: [{ id }] } = await talks(team, 'status=open&assignee_type=me')
  const before = office().talks[id]!.lines.length
  await post(team, `conversations/${id}/messages`, { content: 'Of course' })
  clock.now += minute
  await talks(team)
  const after = office().talks[id]!.lines.slice(before)
  expect(after.map(({ kind }) => kind).slice(0, 2)).toEqual([1, 0])
  clock.now += 30 * minute
  await talks(team)
  expect(office().talks[id]!.lines.filter(({ agent }) => agent !== undefined && agent !== 11)).toEqual([])
})

it('S145 a customer in the website chat fills in what is asked for: an e-mail address becomes the contact’s, a number stands in the message', async () => {
  const { clock, wake, office } = browser()
  const team = wake()
  const { payload } = await talks(team)
  const { id, meta } = payload.find(({ meta }: { meta: { channel: string } }) => meta.channel === 'Channel::WebWidget')
  await post(team, `conversations/${id}/messages`, { content: 'Your e-mail?', content_type: 'input_email' })
  await post(team, `conversations/${id}/messages`, { content: 'Your phone?', content_type: 'form', content_attributes: { items: [{ name: 'phone', label: 'Your phone?', type: 'text' }] } })
  clock.now += 2 * minute
  await talks(team)
  const filled = office().talks[id]!.lines.map(({ attributes }) => attributes).filter(({ submitted_email, submitted_values }) => submitted_email ?? submitted_values)
  expect(filled).toMatchObject([{ submitted_email: expect.stringMatching(/@mail\.example$/) }, { submitted_values: [{ name: 'phone', value: expect.stringMatching(/^[\d +().-]{8,}$/) }] }])
  expect((await get(team, `contacts/${meta.sender.id}`)).payload.email).toBe(filled[0]?.submitted_email)
})

it('a background that was killed finds the team as it left it, and what was heard of is stored already', async () => {
  const { clock, wake, office } = browser()
  const team = wake()
  const { payload: [{ id }] } = await talks(team)
  await post(team, `conversations/${id}/messages`, { content: 'Dạ còn ạ', private: false })
  expect(office().talks[id]!.lines.at(-1)).toMatchObject({ content: 'Dạ còn ạ', agent: 11 })
  clock.now += 5 * minute
  const left = await talks(team)
  expect(await talks(wake())).toEqual(left)
})

it('looking stores nothing when nothing has happened', async () => {
  const { disk, wake } = browser()
  const team = wake()
  await talks(team)
  const { saves } = disk
  await talks(team)
  await talks(wake())
  expect(disk.saves).toBe(saves)
})

it('after a long absence it is not flooded', async () => {
  const { clock, wake } = browser()
  await talks(wake())
  clock.now += 30 * 24 * 60 * minute
  const { payload } = await talks(wake())
  expect(payload.length).toBeLessThan(12)
})

it('what is sent along is a picture in the answer, so that nothing is fetched from anywhere', async () => {
  const { wake } = browser()
  const team = wake()
  const { payload: [{ id }] } = await talks(team)
  const form = new FormData()
  form.set('content', 'Like this?')
  form.append('attachments[]', new File([new Uint8Array([1, 2, 3])], 'a.png', { type: 'image/png' }))
  const said = await (await team.fetch(address(`conversations/${id}/messages`), { method: 'POST', headers: { 'api-access-token': practiceAccount.token }, body: form })).json()
  expect(said.attachments[0].data_url).toBe('data:image/png;base64,AQID')
})

it('the cable tells what happens by itself, once it is stored; taken away, whoever listens comes to the next one', async () => {
  vi.useFakeTimers()
  const { clock, disk, wake, office } = browser()
  const team = wake()
  const heard: { event: string, stored: boolean }[] = []
  const socket = team.socket() as unknown as { onmessage: (event: { data: string }) => void, onopen: () => void, onclose: () => void, send: (frame: string) => void }
  let closed = false
  socket.onclose = () => (closed = true)
  socket.onmessage = ({ data }) => {
    const { type, message } = JSON.parse(data)
    if (type === 'welcome') socket.send(JSON.stringify({ command: 'subscribe', identifier: JSON.stringify({ channel: 'RoomChannel', pubsub_token: 'PRACTICE_TEAM_PUBSUB', account_id: 7, user_id: 11 }) }))
    if (message?.event === 'message.created') heard.push({ event: message.event, stored: Object.values(office().talks).some(({ lines }) => lines.some(({ id }) => id === message.data.id)) })
  }
  await vi.advanceTimersByTimeAsync(100)
  for (let i = 0; i < 60; i++) {
    clock.now += 10_000
    await vi.advanceTimersByTimeAsync(2000)
  }
  expect(heard.length).toBeGreaterThan(5)
  expect(heard.every(({ stored }) => stored)).toBe(true)
  disk.office = undefined
  team.forget()
  await vi.advanceTimersByTimeAsync(100)
  expect(closed).toBe(true)
  expect((await talks(team)).payload).toHaveLength(8)
  vi.useRealTimers()
})
