import type { Messages } from './messages'

interface Api { runtime?: { id?: string, sendMessage: (message: unknown) => Promise<unknown> } }

/** Both browsers use promises here, so the page's script does without the polyfill, which is half as large as the whole script. */
function api() {
  const { browser, chrome } = globalThis as { browser?: Api, chrome?: Api }
  return (browser ?? chrome)?.runtime
}

/** False once the extension was updated or removed, which orphans this script. */
export const isAlive = () => api()?.id !== undefined

async function once(message: unknown): Promise<unknown> {
  const runtime = api()
  if (!runtime?.id) throw new Error('the extension is gone')
  return runtime.sendMessage(message)
}

/**
 * Asks the background from a page; once more where it was ended before it could answer, as a browser may at any moment. Rejects
 * when the extension is gone or the answer is an error.
 */
export async function ask<N extends keyof Messages>(name: N, ...args: Parameters<Messages[N]>): Promise<Awaited<ReturnType<Messages[N]>>> {
  const message = { name, args }
  return await once(message).catch(() => once(message)) as Awaited<ReturnType<Messages[N]>>
}
