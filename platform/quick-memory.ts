import type { QuickMemory } from '@/domain/quick'
import browser from 'webextension-polyfill'

const key = 'quick'
const fresh = (): QuickMemory => ({ panelAt: Date.now(), dismissed: {} })

/** What is remembered of pop-ups until the browser is closed. Messages that came before it was first read are not new. */
export async function readQuick(): Promise<QuickMemory> {
  const stored = (await browser.storage.session.get(key))[key] as QuickMemory | undefined
  if (stored) return stored
  const memory = fresh()
  await browser.storage.session.set({ [key]: memory })
  return memory
}

let writing: Promise<unknown> = Promise.resolve()

/** Changes run one after the other, each starting from what the last one left. */
export function changeQuick(change: (memory: QuickMemory) => Partial<QuickMemory>): Promise<void> {
  const turn = writing.then(async () => {
    const memory = await readQuick()
    await browser.storage.session.set({ [key]: { ...memory, ...change(memory) } })
  })
  writing = turn.catch(() => {})
  return turn
}
