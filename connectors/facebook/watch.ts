import type { Connector, Pulled, Session } from '../connector'
import type { Caught } from './live-follow'
import type { Tally } from './live-gone'
import type { Broadcast, LiveState } from './live-state'
import { groupBy } from '@/domain/group'
import { Throttled, Unauthorized } from '../errors'
import { rest } from '../rest'
import { readCursor } from './cursor'
import { follow } from './live-follow'
import { lookForGone, tally } from './live-gone'
import { isOn, noLives } from './live-state'
import { liveThreads } from './live-threads'
import { isWatched, leave, reached } from './live-watched'
import { lookAtLives, worthKeeping } from './pull-lives'

/** How long (ms) comments are gathered: a hundred a second become four parts of twenty-five. */
const gather = 250
/** Most comments in one part: the panel handles each part in one go, and must not freeze over it. */
const most = 30
/** How often (ms) it is looked which broadcasts run. */
const lookEvery = 20_000

type Part = Omit<Pulled, 'cursor'>
type Piece = Omit<Caught, 'fresh'>

/** Splits what was caught into pieces; the poll's progress only counts with the last of them. */
function pieces({ live, raws, progress }: Piece): Piece[] {
  if (raws.length <= most) return [{ live, raws, progress }]
  return [{ live, raws: raws.slice(0, most) }, ...pieces({ live, raws: raws.slice(most), progress })]
}

/** Takes the oldest pieces out, as many as one part holds. */
function takeSome(caught: Piece[]): Piece[] {
  let size = 0
  const end = caught.findIndex(({ raws }, at) => (size += raws.length) > most && at > 0)
  return caught.splice(0, end < 0 ? caught.length : end)
}

/** One part of what was caught: of each broadcast its tickets. */
function partOf(session: Session, caught: Piece[]): Part {
  const threads = [...groupBy(caught, ({ live }) => live.id).values()].map((group) => {
    const [first] = group
    return first ? liveThreads(session.source, first.live, group.flatMap(({ raws }) => raws)) : { arrivals: [], messages: [] }
  })
  return { arrivals: threads.flatMap(({ arrivals }) => arrivals), messages: threads.flatMap(({ messages }) => messages) }
}

/**
 * Comments of the Page's running broadcasts as they are written, gathered into parts, until the session's signal or the end of the
 * last broadcast. A pull that runs beside it skips them and goes on from where the last stored part ended; a watch that is cut
 * off loses nothing, because the pull then goes on from its own cursor.
 */
export const watch: NonNullable<Connector['watch']> = async function* (given) {
  const end = new AbortController()
  let percent = 0
  const usage = (now: number) => {
    percent = now
    given.usage(now)
  }
  const session: Session = { ...given, usage, signal: AbortSignal.any([given.signal, end.signal]) }
  let state: LiveState = await lookAtLives(session, readCursor(given.source.cursor)?.lives ?? noLives)
  let told = false
  const caught: Piece[] = []
  const short: Part[] = []
  let failed: unknown
  const followed = new Map<string, { over: AbortController, tally: Tally }>()

  const fail = (error: unknown) => {
    if (!session.signal.aborted) failed ??= error
  }
  function begin(live: Broadcast) {
    const over = new AbortController()
    const counted = tally()
    followed.set(live.id, { over, tally: counted })
    reached(live, live.progress)
    const signal = AbortSignal.any([session.signal, over.signal])
    const take = (some: Caught) => {
      counted.add(some.fresh)
      caught.push(...pieces(some))
    }
    follow({ session: { ...session, signal }, live, take, usage: () => percent }).catch((error: unknown) => {
      if (!over.signal.aborted) fail(error)
    })
  }
  /** Follows what runs and leaves what is over. */
  function attend() {
    for (const live of state.lives.filter(isOn)) {
      if (!followed.has(live.id)) begin(live)
    }
    for (const [id, { over }] of followed) {
      if (state.lives.some(live => live.id === id && isOn(live))) continue
      over.abort()
      followed.delete(id)
      leave(id)
    }
    told = false
  }
  /** Reads the broadcasts again that seem to have lost comments. */
  async function lookForShort(before: Map<string, number>) {
    for (const live of state.lives) {
      const said = before.get(live.id)
      if (said === undefined || live.count === undefined || !followed.get(live.id)?.tally.isShort(live.count, said)) continue
      const part = await lookForGone(session, live)
      if (part) short.push(part)
    }
  }
  async function lookOn() {
    for (;;) {
      await rest(lookEvery, session.signal)
      const said = new Map([...followed].map(([id, { tally }]) => [id, tally.said()]))
      const next = await lookAtLives(session, state).catch((error: unknown) => {
        if (error instanceof Unauthorized || error instanceof Throttled) throw error
        return state
      })
      state = next
      attend()
      await lookForShort(said)
    }
  }

  try {
    attend()
    if (followed.size > 0) lookOn().catch(fail)
    while (!session.signal.aborted) {
      const some = takeSome(caught)
      const lives = told ? undefined : worthKeeping(session, state)
      told = true
      if (lives || some.some(({ raws }) => raws.length > 0)) yield { ...partOf(session, some), lives }
      // Stored by now, so a pull may go on from here.
      yield* short.splice(0)
      for (const { live, progress } of some) {
        if (progress && isWatched(live)) reached(live, progress)
      }
      if (failed !== undefined) throw failed
      if (caught.length > 0) continue
      if (followed.size === 0) return
      await rest(gather, session.signal).catch(() => {})
    }
  }
  finally {
    for (const id of followed.keys()) leave(id)
    end.abort()
  }
}
