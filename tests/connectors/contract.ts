import type { Bench, Remote } from './contract/remote'
import { afterEach, beforeEach, describe, vi } from 'vitest'
import { checking } from './contract/checking'
import { desking } from './contract/desking'
import { pulling } from './contract/pulling'
import { keeper } from './contract/remote'
import { sending } from './contract/sending'

/**
 * What every connector has to keep, whatever it speaks to. `set` makes a remote anew for each test. Time is fake and
 * passes by itself, so that waits for a quota take none.
 */
export function contract(name: string, set: () => Remote) {
  describe(`${name} keeps the contract`, () => {
    const bench = {} as Bench

    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'], now: Date.UTC(2026, 10, 20, 12) })
      vi.setTimerTickMode('nextTimerAsync')
      const remote = set()
      const urls: string[] = []
      const fetching: typeof fetch = (input, init) => {
        urls.push(new Request(input, init).url)
        return remote.session.fetch(input, init)
      }
      Object.assign(bench, { remote: { ...remote, session: { ...remote.session, fetch: fetching } }, kept: keeper(), urls })
    })
    afterEach(() => vi.useRealTimers())

    pulling(bench)
    sending(bench)
    checking(bench)
    desking(bench)
  })
}
