import type { Captured } from '@/domain/capture/field'
import type { Language } from '@/domain/language'

/** Texts that are remembered, about a day of a desk's messages; the oldest drop out. */
const remembered = 1000
const memo = new Map<string, Captured[]>()

let rules: Promise<typeof import('@/domain/capture/capture')> | undefined

/**
 * What a text contains, worked out once for each text and language. The rules are loaded with the first question, so that
 * a panel that only shows its queue does not pay for them.
 */
export async function capturedIn(text: string, language?: Language): Promise<Captured[]> {
  const key = `${language ?? ''} ${text}`
  const known = memo.get(key)
  if (known) return known
  const loaded = await (rules ??= import('@/domain/capture/capture')).catch(() => undefined)
  if (!loaded) {
    // The rules cannot be loaded, for instance while the extension is being updated: nothing is offered, and the next question tries again.
    rules = undefined
    return []
  }
  const found = loaded.capture(text, language ? { language } : {})
  const [oldest] = memo.keys()
  if (memo.size >= remembered && oldest !== undefined) memo.delete(oldest)
  memo.set(key, found)
  return found
}

/** Waits until the browser has nothing else to do: a scrolling thread comes first. */
export function idle() {
  return new Promise<void>((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 3000 })
    else setTimeout(resolve)
  })
}
