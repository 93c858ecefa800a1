import type { Session } from '@/connectors/connector'
import type { Fault } from '@/practice/chatwoot/faults'
import type { Office } from '@/practice/chatwoot/office'
import type { Saying } from '@/practice/chatwoot/talk'
import { newOffice } from '@/practice/chatwoot/furnish'
import { open } from '@/practice/chatwoot/running'
import { chatwoot } from '@/practice/chatwoot/server'
import { say } from '@/practice/chatwoot/talk'
import { source } from '../../make'
import { fetching } from '../facebook/stand'

export const address = 'https://desk.lampshop.example'

/** The practice account as one of its agents has connected it. */
export function connected(agent: number, role: 'agent' | 'supervisor' = 'agent') {
  return source({ id: 'chatwoot:7@desk.lampshop.example', connector: 'chatwoot', account: '7@desk.lampshop.example', name: 'Lamp Shop', address, me: String(agent), role })
}

/** A practice Chatwoot in which nobody speaks by himself, and sessions of its agents, who call themselves `mai`, `otto` and `sue` here. */
export function stand({ now = Date.now, office = newOffice() }: { now?: () => number, office?: Office } = {}) {
  const running = open(office, now)
  const faults: Fault[] = []
  const handle = chatwoot(running, faults)
  const calls: string[] = []
  const bodies: unknown[] = []
  const sessionOf = (agent: number, me: string, role?: 'supervisor', changes: Partial<Session> = {}): Session => ({
    source: connected(agent, role),
    secret: `PRACTICE_TOKEN_${agent}`,
    me,
    fetch: fetching(async (request) => {
      calls.push(`${request.method} ${request.url.replace(`${address}/api/v1/accounts/7/`, '')}`)
      if (request.method !== 'GET' && request.headers.get('content-type')?.includes('json')) bodies.push(await request.clone().json())
      return handle(request)
    }),
    signal: new AbortController().signal,
    now,
    usage: () => {},
    ...changes,
  })
  return {
    office,
    running,
    faults,
    calls,
    bodies,
    handle,
    sessionOf,
    mai: sessionOf(11, 'mai'),
    otto: sessionOf(12, 'otto'),
    sue: sessionOf(13, 'sue', 'supervisor'),
    say: (saying: Saying) => say(running, saying),
  }
}
export type Stand = ReturnType<typeof stand>
