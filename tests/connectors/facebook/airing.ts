import type { Pulled, Session } from '@/connectors/connector'
import type { LivePost } from '@/practice/lives'
import type { Remark } from '@/practice/posts'
import { afterEach, beforeEach, vi } from 'vitest'
import { facebook } from '@/connectors/facebook'
import { goLive } from '@/practice/lives'
import { comment, commenter, person } from '@/practice/posts'
import { mocHome } from '@/practice/world'
import { minute } from './commenting'
import { stand } from './stand'

export const pageSource = `facebook:${mocHome.id}`

let broadcasts = 0

/** A Page that has been on the air for ten minutes, under an id of its own in each test, and viewers to write. */
export function aired(changes: Partial<Session> = {}) {
  const made = stand({ history: false, changes })
  made.world.serial += ++broadcasts * 10_000
  const live = goLive(made.world, { page: mocHome.id, title: 'Live Jumat', at: Date.now() - 10 * minute })
  const write = (name: string, text: string, changes: Partial<Remark> = {}, under: LivePost = live) =>
    comment(made.world, under, { at: Date.now(), text, who: commenter(made.world, mocHome.id, name) ?? person(made.world, { name }), ...changes })
  const many = (count: number, from = Date.now() - count * 10) => {
    for (let i = 0; i < count; i++) write(`Viewer ${i % 50}`, `#${i}`, { at: from + i * 10 })
  }
  return { ...made, live, write, many }
}

type Part = Omit<Pulled, 'cursor'>

/**
 * Watches in the background and keeps what comes, each id with how often it came in full. `stop` ends it; `done` is settled when it
 * has ended.
 */
export function watching(session: Session, cursor?: string) {
  const end = new AbortController()
  const parts: Part[] = []
  const run = async () => {
    const given = { ...session, source: { ...session.source, cursor }, signal: end.signal }
    for await (const part of facebook.watch!(given)) parts.push(part)
  }
  const done = run()
  done.catch(() => {})
  const ids = () => parts.flatMap(({ messages }) => messages.map(({ id }) => id))
  return { parts, ids, done, stop: () => end.abort() }
}

/** For the tests of a file: time goes on by `pass` alone, and each begins later than the last, so that nothing of that one is due. */
export function standStill() {
  let tests = 0
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'] })
    vi.advanceTimersByTime(++tests * 3_600_000)
    vi.setSystemTime(Date.UTC(2026, 10, 20, 12))
  })
  afterEach(() => vi.useRealTimers())
}
