import type { World } from './world'
import type { ConnectorName, Source } from '@/domain/source'
import type { Hue } from '@/domain/tag'
import { showThere } from './customers/instagram'
import { air } from './customers/lives'
import { post } from './customers/posts'
import { isStream } from './facebook/live-stream'
import { graph } from './graph'
import { mocAccount } from './instagram'
import { kept } from './kept'
import { withoutNetwork } from './pictures'
import { findEnclosure } from './threads'
import { tokens } from './tokens'
import { lively, mocHome, newWorld, oakThread } from './world'

/** A practice Page or account as a source needs it: its id, name, colour of the theme, and the token to call it with. */
export interface PracticePage extends Partial<Pick<Source, 'address' | 'me' | 'role'>> {
  id: string
  connector: ConnectorName
  name: string
  hue: Hue
  token: string
}

/** What "Try the practice shop" connects. */
export const practicePages: PracticePage[] = [
  { id: mocHome.id, connector: 'facebook', name: mocHome.name, hue: 2, token: tokens.mocHome },
  { id: oakThread.id, connector: 'facebook', name: oakThread.name, hue: 7, token: tokens.oakThread },
]

/**
 * The `fetch` of the practice shop: answers from a world that lives in this browser, and never touches the network.
 * The world is loaded at the first call, and every change is saved before the caller hears of it, so that a
 * background killed at any moment has lost nothing. Only one context may hold it at a time: the background.
 */
export function practiceFetch(load: () => Promise<World | undefined>, save: (world: World) => Promise<void>, now: () => number): typeof fetch & Forgetful {
  const shop = kept(load, save, (stored) => {
    const world = stored ? grown(stored, now()) : newWorld({ seed: now(), now: now() })
    // Nobody should have to wait in practice.
    world.quota.perSecond = 'off'
    return { world, play: { handle: graph(world, { now }), world } }
  })

  /** Lets a part of a stream through once what it tells is saved. */
  const keepingFirst = () => new TransformStream<Uint8Array, Uint8Array>({
    async transform(part, controller) {
      await shop.keep()
      controller.enqueue(part)
    },
  })

  const answer: typeof fetch = async (input, init) => {
    const request = new Request(input, init)
    request.signal.throwIfAborted()
    const { handle, world } = await shop.open()
    const response = await handle(request)
    await shop.keep()
    if (isStream(response)) return new Response(response.body?.pipeThrough(keepingFirst()), response)
    const text = withoutNetwork(await response.text(), id => findEnclosure(world, id))
    return new Response(text, { status: response.status, headers: response.headers })
  }
  return Object.assign(answer, { forget: shop.forget })
}

/** A world that was stored before there were posts, broadcasts, or an account on Instagram, gets some. */
function grown(stored: Omit<World, 'posts'> & Partial<Pick<World, 'posts'>>, now: number): World {
  const world: World = { ...stored, posts: stored.posts ?? {} }
  if (!stored.posts) {
    post(world, now)
    world.due.push({ kind: 'comment', at: now })
    world.changes += 1
  }
  if (world.pace !== 'still' && !world.pace.live) {
    world.pace = lively
    air(world, now)
  }
  if (world.pace !== 'still' && !world.pages.some(({ instagram }) => instagram)) {
    world.pages = world.pages.map(page => page.id === mocHome.id ? { ...page, instagram: mocAccount } : page)
    showThere(world, now)
    world.changes += 1
  }
  return world
}

interface Forgetful {
  /** To be called when the stored world was taken away: the next call begins a new one. */
  forget: () => void
}
