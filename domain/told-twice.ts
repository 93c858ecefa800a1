import type { Agent } from './agent'
import type { Message } from './message'

/** How far (ms) a server's line may be from what it is about: its clock differs from ours, and it writes such lines a little later. */
const near = 60_000

/** A name as a whole word, in whatever language stands around it. */
function naming(name: string): RegExp | undefined {
  const plain = name.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return plain === '' ? undefined : new RegExp(`(?<!\\p{L})${plain}(?!\\p{L})`, 'iu')
}

/**
 * Ids of a server's own lines that repeat what the thread already says: the same line right after itself, or what `me` has just done here,
 * which the panel says in the agent's language. A server tells who did what only in its text and in its own language, so a line counts as
 * mine only where it names me and no colleague, and stands near something that I did. The entries come oldest first.
 */
export function toldTwice(entries: readonly Message[], me: string, members: readonly Pick<Agent, 'id' | 'name'>[]): Set<string> {
  const mine = naming(members.find(({ id }) => id === me)?.name ?? '')
  const others = members.flatMap(({ id, name }) => id === me ? [] : naming(name) ?? [])
  const isDone = (text: string, at: number) => mine?.test(text) === true
    && !others.some(other => other.test(text))
    && entries.some(entry => (entry.kind === 'event' ? entry.action !== 'there' : entry.kind === 'message') && entry.by === me && Math.abs(entry.at - at) <= near)
  return new Set(entries.flatMap((entry, i) => {
    if (entry.kind !== 'event' || entry.action !== 'there') return []
    const before = entries[i - 1]
    const isAgain = before?.kind === 'event' && before.action === 'there' && before.detail.text === entry.detail.text
    return isAgain || isDone(entry.detail.text ?? '', entry.at) ? [entry.id] : []
  }))
}
