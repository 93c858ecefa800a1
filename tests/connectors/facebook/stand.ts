import type { Session } from '@/connectors/connector'
import type { Fault } from '@/practice/faults'
import type { World } from '@/practice/world'
import { graph } from '@/practice/graph'
import { tokens } from '@/practice/tokens'
import { mocHome, newWorld } from '@/practice/world'
import { source } from '../../make'

export const page = source({ id: `facebook:${mocHome.id}`, account: mocHome.id, name: mocHome.name })

/** A fetch without a browser's own rules. */
export function fetching(answer: (request: Request) => Response | Promise<Response>): typeof fetch {
  return async (input, init) => answer(new Request(input, init))
}

export function sessionOf(answer: (request: Request) => Response | Promise<Response>, changes: Partial<Session> = {}): Session {
  return {
    source: page,
    secret: tokens.mocHome,
    fetch: fetching(answer),
    signal: new AbortController().signal,
    now: () => Date.now(),
    usage: () => {},
    ...changes,
  }
}

/** A practice Facebook in which nobody speaks by himself, and a session with its first Page. */
export function stand({ history = true, instagram = false, changes = {} }: { history?: boolean, instagram?: boolean, changes?: Partial<Session> } = {}) {
  const world: World = newWorld({ seed: 7, now: Date.now(), pace: 'still', history, instagram })
  const faults: Fault[] = []
  const answer = graph(world, { now: () => Date.now(), faults })
  const calls: string[] = []
  const session = sessionOf((request) => {
    calls.push(`${request.method} ${new URL(request.url).pathname.replace('/v26.0/', '')}`)
    return answer(request)
  }, changes)
  return { world, faults, session, calls }
}
