import type { Fault } from '@/practice/faults'
import type { Beginning, World } from '@/practice/world'
import { graph } from '@/practice/graph'
import { tokens } from '@/practice/tokens'
import { newWorld } from '@/practice/world'
import { noon } from '../make'

/** What Graph's JSON looks like to somebody who trusts it: enough for tests. */
export interface Body {
  [name: string]: unknown
  id: string
  data: Body[]
  paging?: { cursors: { after: string }, next?: string }
  messages: Body
  error: { code: number, error_subcode?: number, message: string }
}

export interface Answer {
  status: number
  headers: Headers
  body: Body
}

interface Asking {
  token?: string
  post?: BodyInit | object
}

const isPlain = (post: Asking['post']): post is object => typeof post === 'object' && Object.getPrototypeOf(post) === Object.prototype

/** A practice world at noon that stands still, with somebody to ask its Graph API. `clock.now` moves time. */
export function practice(changes: Partial<Beginning> = {}, faults: Fault[] = []) {
  const clock = { now: noon }
  const world: World = newWorld({ seed: 7, now: noon, pace: 'still', ...changes })
  const handler = graph(world, { now: () => clock.now, faults })

  async function ask(path: string, { token = tokens.mocHome, post }: Asking = {}): Promise<Answer> {
    const request = new Request(path.startsWith('https:') ? path : `https://graph.facebook.com/v26.0/${path}`, {
      headers: { authorization: `Bearer ${token}`, ...(isPlain(post) ? { 'content-type': 'application/json' } : {}) },
      ...(post ? { method: 'POST', body: isPlain(post) ? JSON.stringify(post) : post } : {}),
    })
    const response = await handler(request)
    return { status: response.status, headers: response.headers, body: await response.json() }
  }
  return { world, clock, ask, handler, faults }
}

export const home = '104200000000001'
export const oak = '104200000000002'

/** The first conversation of a Page that fits. */
export function threadOf(world: World, name: string) {
  const thread = Object.values(world.threads).find(thread => thread.name === name)
  if (!thread) throw new Error(`nobody called ${name}`)
  return thread
}
