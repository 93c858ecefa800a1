import type { Practice } from '@/practice/local/server'
import { request as plainRequest } from 'node:http'
import { request } from 'node:https'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { hosts, resolverRules } from '@/practice/local/hosts'
import { startProxy } from '@/practice/local/proxy'
import { startPractice } from '@/practice/local/server'
import { tokens } from '@/practice/tokens'
import { newWorld } from '@/practice/world'
import { home } from './ask'

let practice: Practice
beforeEach(async () => {
  practice = await startPractice({ world: newWorld({ seed: 3, now: Date.now(), pace: 'still', history: false }) })
})
afterEach(() => practice.close())

interface Heard {
  status: number
  type: string
  location?: string
  text: string
}

/** Asks the server as a browser would whose host mapping leads there. */
function ask(url: string, post?: object): Promise<Heard> {
  const { hostname, pathname, search } = new URL(url)
  return new Promise((resolve, reject) => {
    const asked = request({
      host: '127.0.0.1',
      port: practice.port,
      servername: hostname,
      rejectUnauthorized: false,
      path: pathname + search,
      method: post ? 'POST' : 'GET',
      headers: { host: hostname, authorization: `Bearer ${tokens.mocHome}`, ...(post ? { 'content-type': 'application/json' } : {}) },
    }, async (answer) => {
      let text = ''
      for await (const part of answer) text += part
      resolve({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', location: answer.headers.location, text })
    })
    asked.on('error', reject)
    asked.end(post ? JSON.stringify(post) : undefined)
  })
}

const graph = 'https://graph.facebook.com/v26.0'
const reply = (text: string) => ask(`${graph}/${home}/messages`, { recipient: { id: practice.thread('Siti').psid }, message: { text } })

it('graph.facebook.com answers, and what was sent can be looked at', async () => {
  practice.say({ name: 'Siti', text: 'Kak?' })
  const { status, type } = await reply('Halo 👋')
  expect([status, type]).toEqual([200, 'application/json; charset=UTF-8'])
  await reply('Ada')
  expect(practice.sent('Siti')).toEqual(['Halo 👋', 'Ada'])
})

it.each([
  ['resetBefore', []],
  ['resetAfter', ['Halo']],
] as const)('%s breaks the connection', async (kind, arrived) => {
  practice.say({ name: 'Siti', text: 'Kak?' })
  practice.faults.push({ kind, match: 'POST /messages', times: 1 })
  await expect(reply('Halo')).rejects.toThrow()
  expect(practice.sent('Siti')).toEqual(arrived)
  expect((await reply('Lagi')).status).toBe(200)
})

it('the inbox page stands at its real address, under a strict policy, with its editor', async () => {
  const page = await ask(`https://business.facebook.com/latest/inbox/messenger/?asset_id=${home}`)
  expect([page.status, page.type]).toEqual([200, 'text/html; charset=utf-8'])
  const script = await ask('https://business.facebook.com/practice/script.js')
  expect(script.type).toContain('javascript')
  expect(script.text).toContain('Reply in Messenger…')
})

it('what is answered in the inbox is seen through Graph, and looking marks it read', async () => {
  const { thread } = practice.say({ name: 'Siti', text: 'Kak?' })
  const look = `https://business.facebook.com/practice/look?page=${home}&item=${thread.globalId}`
  expect(JSON.parse((await ask(look)).text).rows[0]).toMatchObject({ name: 'Siti', unread: 1, ours: false })
  await ask(`${look}&opened`)
  expect(thread.unread).toBe(0)
  await ask('https://business.facebook.com/practice/say', { page: home, item: thread.globalId, text: 'Ada kak' })
  const { text } = await ask(`${graph}/${thread.id}/messages?fields=message,from`)
  expect(JSON.parse(text).data[0]).toMatchObject({ message: 'Ada kak', from: { id: home } })
})

it('S087 labels of a customer are seen, given and taken off in the inbox, the same that Graph tells', async () => {
  const { thread } = practice.say({ name: 'Siti', text: 'Kak?' })
  const look = `https://business.facebook.com/practice/look?page=${home}&item=${thread.globalId}`
  const shown = async () => JSON.parse((await ask(look)).text).thread.labels
  const label = (name: string, on: boolean) => ask('https://business.facebook.com/practice/label', { page: home, item: thread.globalId, name, on })
  expect(await shown()).toEqual([])
  await label(' VIP ', true)
  await label('Quà tặng', true)
  expect(await shown()).toEqual(['VIP', 'Quà tặng'])
  const { data } = JSON.parse((await ask(`${graph}/${thread.psid}/custom_labels?fields=page_label_name`)).text)
  expect(data.map(({ page_label_name }: Record<string, string>) => page_label_name).sort()).toEqual(['Quà tặng', 'VIP'])
  await label('VIP', false)
  expect(await shown()).toEqual(['Quà tặng'])
  expect((await label(' ', true)).status).toBe(400)
})

it('the link that Graph gives leads to the same conversation in the inbox', async () => {
  const { thread } = practice.say({ name: 'Siti', text: 'Kak?' })
  const { data: [{ link }] } = JSON.parse((await ask(`${graph}/${home}/conversations?fields=link`)).text)
  const { status, location } = await ask(`https://www.facebook.com${link}`)
  expect([status, location]).toEqual([302, expect.stringContaining(`selected_item_id=${thread.globalId}`)])
})

it('nobody else is at home', async () => {
  expect((await ask('https://example.com/')).status).toBe(404)
  expect(resolverRules(4443)).toContain('MAP graph.facebook.com:443 127.0.0.1:4443, ')
  expect(resolverRules(4443)).toContain('MAP * ~NOTFOUND')
})

it('the proxy leads the practice hosts to the server and refuses all others', async () => {
  const proxy = await startProxy(practice.port)
  const connect = (host: string) => new Promise<number>((resolve, reject) => {
    plainRequest({ host: '127.0.0.1', port: proxy.port, method: 'CONNECT', path: `${host}:443` })
      .on('connect', (answer, socket) => {
        socket.destroy()
        resolve(answer.statusCode ?? 0)
      })
      .on('error', reject)
      .end()
  })
  expect(await Promise.all([...hosts, 'example.com'].map(connect))).toEqual([...hosts.map(() => 200), 502])
  proxy.close()
})
