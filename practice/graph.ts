import type { Fault } from './faults'
import type { World } from './world'
import { advance } from './customers/advance'
import { json, Refusal, refuse } from './facebook/answer'
import { letIn, readParams, version } from './facebook/call'
import { liveStream, streamHost } from './facebook/live-stream'
import { spend, usageHeaders } from './facebook/quota'
import { routes } from './facebook/routes'
import { suffer } from './faults'
import { drawing, hasRunOut, pictureHost } from './pictures'
import { findEnclosure } from './threads'

export interface Conditions {
  now: () => number
  /** Looked at anew for each request, so a test may add and remove while it runs. */
  faults?: Fault[]
  /** Decides faults with a probability; 0 to 1. */
  random?: () => number
}

/**
 * A stand-in Graph API over a practice world, with the shapes, limits and errors of v26.0. Throws `Cut` where a
 * connection would break. Whatever is due in the world happens before it answers.
 */
export function graph(world: World, { now, faults = [], random }: Conditions): (request: Request) => Promise<Response> {
  const answer = async (request: Request) => {
    advance(world, now())
    const url = new URL(request.url)
    if (url.hostname === pictureHost) return picture(world, now(), url)
    return url.hostname === streamHost ? stream(world, now, request, url) : call(world, now(), request, url)
  }
  return request => suffer(faults, request, () => answer(request), random)
}

async function call(world: World, now: number, request: Request, url: URL): Promise<Response> {
  let usage: Record<string, string> = {}
  try {
    if (!url.pathname.startsWith(`/${version}/`)) throw refuse('100_33_missing_object')
    const path = url.pathname.slice(version.length + 2)
    const read = await readParams(request, url)
    const caller = { world, now, ...read, ...letIn(world, request, read.params) }
    const found = routes.find(route => route.method === request.method && route.path.test(path))
    if (!found) throw refuse('100_33_missing_object')
    const pool = String(read.params.platform).toLowerCase() === 'instagram' ? 'instagram' : found.pool
    spend(caller, pool, found.paced ?? false)
    usage = usageHeaders(caller, pool)
    return json(await found.answer(caller, path.match(found.path)?.[1] ?? ''), 200, usage)
  }
  catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    for (const [name, value] of Object.entries(usage)) problem.response.headers.set(name, value)
    return problem.response
  }
}

/** Comments of a broadcast as they are written. One call, however long it lasts. */
async function stream(world: World, now: () => number, request: Request, url: URL): Promise<Response> {
  try {
    const id = url.pathname.match(/^\/(\d+)\/live_comments$/)?.[1]
    const read = await readParams(request, url)
    const caller = { world, now: now(), ...read, ...letIn(world, request, read.params) }
    if (id === undefined) throw refuse('100_33_missing_object')
    spend(caller, 'pages', false)
    return liveStream(caller, id, now, request.signal)
  }
  catch (problem) {
    if (problem instanceof Refusal) return problem.response
    throw problem
  }
}

/** The bytes behind an attachment's address, until it runs out: what was sent, or a drawing. */
function picture(world: World, now: number, url: URL) {
  if (hasRunOut(url, now)) return new Response('URL signature expired', { status: 403 })
  const [id = '', name = ''] = url.pathname.replace('/v/practice/', '').split('/')
  const enclosure = findEnclosure(world, id)
  if (!enclosure?.bytes) return new Response(drawing(name), { headers: { 'content-type': 'image/svg+xml' } })
  const bytes = Uint8Array.from(atob(enclosure.bytes), char => char.charCodeAt(0))
  // A file of the customer or the shop is never run as a page.
  return new Response(bytes, { headers: { 'content-type': enclosure.mime, 'content-security-policy': 'sandbox', 'x-content-type-options': 'nosniff' } })
}
