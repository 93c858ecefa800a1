import type { Session } from '../../connector'
import type { Reading } from '../conversation'
import type { Step } from '../walk'
import type { Part } from './pull-comments'
import type { InstagramState } from './state'
import type { Linked } from '@/domain/source'
import { hasPassed } from '@/domain/clock'
import { Rejected, Throttled } from '../../errors'
import { begin, close, lookAt } from '../walk'
import { readLinked } from './account'
import { direct, readDirect } from './direct'
import { pullThere } from './pull-comments'
import { nothingThere } from './state'

/** How often (ms) a Page without a linked account, or without permission for it, is asked again. */
const askEvery = 3600_000

const nothing = { arrivals: [], messages: [] }
const isRecent = (at: number | undefined, now: number) => !hasPassed(at ?? -Infinity, askEvery, now)

/** Messages that came since `state`. */
async function* pullDirect(session: Session, state: InstagramState): AsyncGenerator<Part> {
  const part = ({ items, state: inbox }: Step<NonNullable<InstagramState['inbox']>>): Part => {
    const read: Reading[] = items.flatMap(item => readDirect(session.source, item) ?? [])
    return {
      arrivals: read.map(({ conversation }) => ({ conversation })),
      messages: read.flatMap(({ messages }) => messages),
      state: { ...state, inbox },
    }
  }
  const top = state.inbox ? await lookAt(session, direct, state.inbox) : await begin(session, direct)
  if (top) yield part(top)
  let inbox = top?.state ?? state.inbox
  while (inbox?.gaps[0]) {
    const next = await close(session, direct, inbox, inbox.gaps[0])
    inbox = next.state
    yield part(next)
  }
}

async function* pullLinked(session: Session, account: Linked, before: InstagramState): AsyncGenerator<Part> {
  let state = before
  const halves = [
    { mark: 'messagesRefusedAt', pull: (now: InstagramState) => pullDirect(session, now) },
    { mark: 'commentsRefusedAt', pull: (now: InstagramState) => pullThere(session, account, now) },
  ] as const
  for (const { mark, pull } of halves) {
    if (isRecent(state[mark], session.now())) continue
    try {
      for await (const part of pull(state)) {
        state = part.state
        yield part
      }
    }
    catch (error) {
      // Not permitted: the check says which permission is missing, and the Page goes on without.
      if (error instanceof Rejected) state = { ...state, [mark]: session.now() }
      // The account has its own quota, which must not keep the Page waiting.
      else if (error instanceof Throttled) state = { ...state, waitUntil: error.until }
      else throw error
      yield { ...nothing, state }
      if (error instanceof Throttled) return
    }
  }
}

/**
 * Messages and comments of the Instagram account that is linked to the Page, since `before`. A Page without one costs one
 * call an hour; with one, an idle pull is one call, and now and then a second.
 */
export async function* pullInstagram(session: Session, before: InstagramState = nothingThere): AsyncGenerator<Part> {
  let state = before
  let { linked } = session.source
  if (!isRecent(state.askedAt, session.now())) {
    linked = await readLinked(session)
    state = { ...state, askedAt: session.now() }
    yield { ...nothing, linked: linked ?? null, state }
  }
  if (!linked || (state.waitUntil ?? 0) > session.now()) return
  yield* pullLinked({ ...session, source: { ...session.source, linked } }, linked, state)
}
