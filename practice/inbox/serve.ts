import type { World } from '../world'
import { readFile } from 'node:fs/promises'
import { build } from 'vite'
import { advance, answered } from '../customers/advance'
import { giveThere, takeThere } from '../labels'
import { append, markSeen } from '../threads'
import { document } from './page'
import { threadOfItem, view } from './views'

const at = (path: string) => new URL(path, import.meta.url)

let made: Promise<string> | undefined

/** The page's script with the editor in it, made when it is first asked for. */
const script = () => made ??= bundle()

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: at('client/main.ts').pathname, output: { format: 'es' } },
    },
  })
  const [output] = [built].flat()
  if (!output || !('output' in output)) throw new Error('the practice inbox could not be built')
  const [chunk] = output.output
  return chunk.code
}

const type = (mime: string) => ({ headers: { 'content-type': `${mime}; charset=utf-8`, 'cache-control': 'no-store' } })

/** As strict as pages of that kind are, so that what the extension does in them is tried under the same rules. */
const policy = 'default-src \'self\'; img-src \'self\' https: data:; style-src \'self\' \'unsafe-inline\'; base-uri \'none\'; object-src \'none\''

/**
 * The practice Page inbox at Facebook's own addresses, over the same world as the Graph API: what is answered here
 * is seen there, and the other way round.
 */
export function inbox(world: World, now: () => number): (request: Request) => Promise<Response> {
  async function look(url: URL, opened: boolean) {
    const [page, item] = [url.searchParams.get('page') ?? '', url.searchParams.get('item') ?? '']
    const thread = threadOfItem(world, page, item)
    // Looking at a conversation here marks it read on Facebook's side.
    if (thread && opened) markSeen(world, thread)
    const found = view(world, page, item, now())
    return found ? Response.json(found, type('application/json')) : new Response('no such Page', { status: 404 })
  }

  async function say(request: Request) {
    const { page, item, text }: Record<string, unknown> = await request.json()
    const thread = threadOfItem(world, String(page), String(item))
    if (!thread || typeof text !== 'string' || text.trim() === '') return new Response('nobody to tell', { status: 400 })
    append(world, thread, { at: now(), from: 'page', text, through: 'inbox' })
    markSeen(world, thread)
    answered(world, thread, now())
    return new Response(null, { status: 204 })
  }

  async function label(request: Request) {
    const { page, item, name, on }: Record<string, unknown> = await request.json()
    const thread = threadOfItem(world, String(page), String(item))
    if (!thread || typeof name !== 'string' || name.trim() === '') return new Response('nobody to label', { status: 400 })
    if (on === true) giveThere(world, thread, name.trim())
    else takeThere(world, thread, name.trim())
    return new Response(null, { status: 204 })
  }

  /** Graph's `link` of a conversation: leads to the same one in the inbox. */
  function follow(url: URL) {
    const number = url.pathname.match(/^\/\d+\/inbox\/(\d+)\//)?.[1]
    const thread = Object.values(world.threads).find(thread => thread.number === number)
    const where = thread ? `messenger?asset_id=${thread.page}&selected_item_id=${thread.globalId}&thread_type=FB_MESSAGE` : `all?asset_id=${world.pages[0]?.id}`
    return Response.redirect(`https://business.facebook.com/latest/inbox/${where}`)
  }

  return async (request) => {
    advance(world, now())
    const url = new URL(request.url)
    if (url.pathname === '/practice/script.js') return new Response(await script(), type('text/javascript'))
    if (url.pathname === '/practice/style.css') return new Response(await readFile(at('style.css'), 'utf8'), type('text/css'))
    if (url.pathname === '/practice/look') return look(url, url.searchParams.has('opened'))
    if (url.pathname === '/practice/say') return say(request)
    if (url.pathname === '/practice/label') return label(request)
    if (!url.pathname.startsWith('/latest/inbox/') || !url.searchParams.has('asset_id')) return follow(url)
    const { headers } = type('text/html')
    return new Response(document, { headers: { ...headers, 'content-security-policy': policy } })
  }
}
