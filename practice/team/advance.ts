import type { Running } from '../chatwoot/running'
import type { Due } from './life'
import { happen, wentOn } from './doings'

/** After a long absence only this much of the arrivals is made up for (ms). */
const madeUp = 3 * 60_000

/** Lets everything happen that is due until now. In an office without a `life`, nothing does. */
export function advance(running: Running) {
  const { office } = running
  const { life } = office
  const now = running.now()
  if (!life || now <= life.clock) return
  for (const due of life.due) {
    if (due.kind === 'arrive') due.at = Math.max(due.at, now - madeUp)
  }
  for (;;) {
    const next = life.due.reduce<Due | undefined>((first, due) => first && first.at <= due.at ? first : due, undefined)
    if (!next || next.at > now) break
    life.due.splice(life.due.indexOf(next), 1)
    happen({ running, life }, next)
    office.changes += 1
  }
  life.clock = now
}

/** Customers go on when they are answered, whoever answers them. */
export function enliven(running: Running) {
  running.listeners.add(({ event, talk: id }) => {
    const { life, talks } = running.office
    const talk = id === undefined ? undefined : talks[id]
    const line = talk?.lines.at(-1)
    if (event !== 'message.created' || !life || !talk || !line || line.kind !== 1 || line.private || line.agent === undefined) return
    wentOn({ running, life }, talk, line.at)
  })
}
