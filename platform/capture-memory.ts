import type { FactInput } from '@/domain/customer/facts'
import browser from 'webextension-polyfill'

const key = 'captured'

/** What was kept from one highlight of a page, by what takes it back; the last one only. Forgotten with the browser. */
interface Captured { id: string, ticket: string, backs: FactInput[] }

async function stored(id: string): Promise<Captured | undefined> {
  const last = (await browser.storage.session.get(key))[key] as Captured | undefined
  return last?.id === id ? last : undefined
}

/** Remembers one more, beside what was kept of the same highlight before. Resolves with the id that takes all of it back. */
export async function rememberCaptured(before: string | undefined, ticket: string, back: FactInput): Promise<string> {
  const backs = before === undefined ? [] : (await stored(before))?.backs ?? []
  const id = before ?? crypto.randomUUID()
  await browser.storage.session.set({ [key]: { id, ticket, backs: [...backs, back] } satisfies Captured })
  return id
}

/** How many were kept of one highlight so far. */
export const countCaptured = async (id: string | undefined) => id === undefined ? 0 : (await stored(id))?.backs.length ?? 0

/** What is to be taken back, once; nothing when something else was kept since. */
export async function takeCaptured(id: string): Promise<Captured | undefined> {
  const last = await stored(id)
  if (last) await browser.storage.session.remove(key)
  return last
}
