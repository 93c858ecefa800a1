import type { Route } from './call'
import type { Fault } from './faults'
import type { Running } from './running'
import { profileRoutes, signIn } from './account'
import { json, Refusal, refusals } from './answer'
import { letIn, read } from './call'
import { changeRoutes } from './changes'
import { contactRoutes } from './contacts'
import { conversationRoutes } from './conversations'
import { suffer } from './faults'
import { helpCenterRoutes } from './help-center'
import { listRoutes } from './lists'
import { messageRoutes } from './messages'
import { noticeRoutes } from './notices'

const routes: Route[] = [...conversationRoutes, ...changeRoutes, ...messageRoutes, ...contactRoutes, ...noticeRoutes, ...helpCenterRoutes, ...listRoutes]

/**
 * A stand-in Chatwoot 4.15 over a practice office, with its shapes, limits and refusals. Throws `Cut` where a connection
 * would break. `faults` is looked at anew for each request.
 */
export function chatwoot(running: Running, faults: Fault[] = []): (request: Request) => Promise<Response> {
  const calls: number[] = []
  const stamped = (response: Response) => {
    response.headers.set('date', new Date(running.now()).toUTCString())
    return response
  }
  const answer = async (request: Request) => {
    try {
      return stamped(await serve(running, calls, request))
    }
    catch (problem) {
      if (problem instanceof Refusal) return stamped(problem.response)
      throw problem
    }
  }
  return request => suffer(faults, request, () => answer(request))
}

async function serve(running: Running, calls: number[], request: Request): Promise<Response> {
  const { office, now } = running
  const url = new URL(request.url)
  const { pathname } = url
  if (office.quirks.notChatwoot) return new Response('<!doctype html><title>A shop</title>', { status: 200, headers: { 'content-type': 'text/html' } })
  if (pathname.startsWith('/rails/active_storage/')) return blob(running, pathname)
  throttle(running, calls)
  if (pathname === '/api') return json({ version: office.version, timestamp: new Date(now()).toISOString().slice(0, 19).replace('T', ' '), queue_services: 'ok', data_services: 'ok' })
  const given = await read(request)
  if (pathname === '/auth/sign_in' && request.method === 'POST') return signIn(running, given.body)
  const [, account, path] = pathname.match(/^\/api\/v1\/(?:accounts\/(\d+)(?:\/|$))?(.*)$/) ?? []
  if (path === undefined) throw refusals.notFound()
  const agent = letIn(running, request)
  if (account !== undefined && Number(account) !== office.account.id) throw refusals.notMember()
  if (account !== undefined && agent.suspended) throw refusals.suspended()
  const route = (account === undefined ? profileRoutes : routes).find(({ method, path: pattern }) => method === request.method && pattern.test(path))
  if (!route) throw refusals.notFound()
  const ids = path.match(route.path)?.slice(1) ?? []
  return route.answer({ running, office, agent, query: url.searchParams, ids, ...given })
}

/** rack-attack: everybody behind one address shares the calls of a minute. */
function throttle({ office, now }: Running, calls: number[]) {
  while (calls[0] !== undefined && calls[0] <= now() - 60_000) calls.shift()
  if (calls.length >= office.quirks.perMinute) throw refusals.throttled()
  calls.push(now())
}

/** Anyone with the address can open a file. */
function blob({ office }: Running, pathname: string): Response {
  const found = office.blobs[pathname.split('/').at(-2) ?? '']
  if (!found) return new Response('', { status: 404 })
  const bytes = Uint8Array.from(atob(found.bytes), char => char.charCodeAt(0))
  return new Response(bytes, { headers: { 'content-type': found.mime, 'content-security-policy': 'sandbox', 'x-content-type-options': 'nosniff' } })
}
