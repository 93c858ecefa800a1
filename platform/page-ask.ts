import type { Messages } from './messages'

interface Api { runtime?: { id?: string, sendMessage: (message: unknown) => Promise<unknown> } }

/** Both browsers answer with promises here: the page's script does without the polyfill, which is half as large as all of it. */
function api() {
  const { browser, chrome } = globalThis as { browser?: Api, chrome?: Api }
  return (browser ?? chrome)?.runtime
}

/** False once the extension was updated or taken away: this script then belongs to nobody. */
export const isAlive = () => api()?.id !== undefined

/** Asks the background from a page. Rejects when the extension is gone or the answer is an error. */
export async function ask<N extends keyof Messages>(name: N, ...args: Parameters<Messages[N]>): Promise<Awaited<ReturnType<Messages[N]>>> {
  const runtime = api()
  if (!runtime?.id) throw new Error('the extension is gone')
  return await runtime.sendMessage({ name, args }) as Awaited<ReturnType<Messages[N]>>
}
