import type { Session } from '../connector'
import type { Heard, Realtime } from '../heard'
import * as v from 'valibot'
import { rest } from '../rest'
import { accountOf } from './address'
import { call } from './api'
import { listen } from './cable'
import { hearEcho } from './echo'
import { heardIn } from './events'
import { message, profile } from './schema'

/** How often (ms) presence is told, as the dashboard and the mobile app do: the server counts a ping for 20 s. */
const presentEvery = 20_000
/** A subscription with an invalid token is neither confirmed nor refused, so after this (ms) the token is checked. */
const confirmedWithin = 15_000
/** How long (ms) events are gathered: one change there comes as two or three. */
const gather = 60

/** When one conversation is told several times the last one counts; everything else stays, in its order. */
function coalesced(heard: Heard[]): Heard[] {
  const last = new Map(heard.flatMap((one, at) => one.part && !one.news ? one.part.arrivals.map(({ conversation }) => [conversation.id, at] as const) : []))
  return heard.filter(({ part, news }, at) => !part || news || part.arrivals.some(({ conversation }) => last.get(conversation.id) === at))
}

/** The room's own token; asked for each time, because a new password changes it. Throws when the agent may no longer use it. */
async function roomOf(session: Session) {
  const { value } = await call(session, 'GET', '/api/v1/profile', profile)
  return { pubsub_token: value.pubsub_token, account_id: accountOf(session.source), user_id: value.id }
}

/**
 * What happens on the server, as its cable tells it. `open` comes each time the room is confirmed: whatever happened before that was
 * missed, so everything is looked at then.
 */
export const realtime: Realtime = async function* (session) {
  const { source, signal, socket } = session
  const room = await roomOf(session)
  const waiting: Heard[] = []
  let wake = () => {}
  let confirmed = false
  let openedAt = session.now()
  const tell = (heard: Heard | undefined) => {
    if (!heard) return
    waiting.push(heard)
    wake()
  }
  const cable = listen(source.address ?? '', room, socket ?? ((url, protocols) => new WebSocket(url, protocols)), {
    confirmed: () => {
      confirmed = true
      cable.present()
      tell({ open: true })
    },
    lost: () => {
      if (confirmed) tell({ closed: true })
      confirmed = false
      openedAt = session.now()
    },
    event: (name, data) => {
      const said = v.safeParse(message, data)
      if (name === 'message.created' && said.success) hearEcho(said.output)
      tell(heardIn(session, name, data, session.now()))
    },
  })
  const presence = setInterval(() => {
    if (confirmed) cable.present()
    wake()
  }, presentEvery)
  const end = () => wake()
  signal.addEventListener('abort', end, { once: true })
  try {
    while (!signal.aborted) {
      if (waiting.length === 0) await new Promise<void>(resolve => (wake = resolve))
      if (signal.aborted) return
      await rest(gather, signal).catch(() => {})
      yield* coalesced(waiting.splice(0))
      // Not confirmed for long: the token may have been changed, which only the profile tells.
      if (!confirmed && session.now() - openedAt > confirmedWithin) {
        openedAt = session.now()
        const { pubsub_token } = await roomOf(session)
        if (pubsub_token !== room.pubsub_token) return
      }
    }
  }
  finally {
    clearInterval(presence)
    signal.removeEventListener('abort', end)
    cable.close()
  }
}
