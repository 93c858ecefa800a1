import type { Session } from '@/connectors/connector'
import type { World } from '@/practice/world'
import { afterEach, beforeEach, vi } from 'vitest'
import { facebook } from '@/connectors/facebook'
import { say } from '@/practice/say'
import { keeper, pullInto } from '../contract/remote'
import { stand } from './stand'

/** Time that passes by itself, so that waiting for the Page's pace takes none. Each test begins long after the last call of the one before. */
export function fakeTime() {
  let tests = 0
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] })
    vi.advanceTimersByTime(++tests * 3_600_000)
    vi.setSystemTime(Date.UTC(2026, 10, 20, 12))
    vi.setTimerTickMode('nextTimerAsync')
  })
  afterEach(() => vi.useRealTimers())
}

export function pull(session: Session, cursor?: string, stop?: number, kept = keeper()) {
  return pullInto(kept, { connector: facebook, session }, cursor, stop).then(({ cursor, parts }) => ({ cursor, parts, kept }))
}

type Kept = ReturnType<typeof keeper>
export const texts = (kept: Kept) => [...kept.messages.values()].flatMap(message => message.kind === 'message' ? [message.text] : []).sort()
export const names = (kept: Kept) => [...kept.conversations.values()].map(({ name }) => name).sort()

export const write = (world: World, name: string, text: string, at = Date.now()) => say(world, { name, text, at })

/** A Page to which `many` customers wrote, a minute apart, the last one just now. */
export function written(many: number) {
  const made = stand({ history: false })
  for (let i = 0; i < many; i++) write(made.world, `Customer ${i}`, `Hello ${i}`, Date.now() - (many - 1 - i) * 60_000)
  return made
}
