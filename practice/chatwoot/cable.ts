import type { Staff } from './office'
import type { Happening, Running } from './running'
import { conversationPush } from './push'
import { effective, maySee } from './running'

/** One end of a socket, as text frames. */
export interface Wire {
  send: (frame: string) => void
  close: () => void
}

/** What a browser's end says to the cable. */
export interface Line {
  receive: (frame: string) => void
  closed: () => void
}

export interface Cable {
  connect: (wire: Wire) => Line
  /** Cuts every socket, as a restart of the server or a lost network does. */
  cut: () => void
  /** While true, events are lost on the way; pings go on. */
  deaf: boolean
  /** While true, nobody gets a connection. */
  down: boolean
  /** Pings everybody; the caller decides when (Chatwoot: every 3 s). */
  ping: () => void
}

interface Room { identifier: string, agent: Staff }

/** A stand-in for Chatwoot's ActionCable server and its RoomChannel. */
export function cable(running: Running): Cable {
  const { office, now, listeners } = running
  const wires = new Map<Wire, Room | undefined>()
  const made: Cable = { connect, cut, deaf: false, down: false, ping: () => wires.forEach((_, wire) => wire.send(JSON.stringify({ type: 'ping', message: Math.floor(now() / 1000) }))) }
  listeners.add(spread)

  function cut() {
    for (const wire of [...wires.keys()]) {
      wires.delete(wire)
      wire.close()
    }
  }

  /** Tells members of the inbox and administrators; conversations are read when they are told, not when they changed. */
  function spread(happening: Happening) {
    if (made.deaf) return
    for (const [wire, room] of wires) {
      if (room && concerns(happening, room.agent)) wire.send(JSON.stringify({ identifier: room.identifier, message: { event: happening.event, data: dataOf(happening) } }))
    }
  }

  function concerns({ talk, to, but, account }: Happening, agent: Staff) {
    if (but === agent.id || (to !== undefined && to !== agent.id)) return false
    const about = talk === undefined ? undefined : office.talks[talk]
    return account === true || (about !== undefined && maySee(office, agent, about))
  }

  function dataOf({ event, talk, data }: Happening) {
    const about = talk === undefined ? undefined : office.talks[talk]
    const base = { ...data?.(), account_id: office.account.id }
    if (!about || event.startsWith('message.')) return base
    const push = conversationPush(running, about)
    return event.startsWith('conversation.typing') ? { conversation: push, ...base } : { ...push, ...base }
  }

  function connect(wire: Wire): Line {
    if (made.down) {
      wire.close()
      return { receive: () => {}, closed: () => {} }
    }
    wires.set(wire, undefined)
    wire.send(JSON.stringify({ type: 'welcome' }))
    return {
      receive: frame => hear(wire, JSON.parse(frame) as { command: string, identifier: string, data?: string }),
      closed: () => void wires.delete(wire),
    }
  }

  function hear(wire: Wire, { command, identifier, data }: { command: string, identifier: string, data?: string }) {
    if (command === 'subscribe') return subscribe(wire, identifier)
    if (command === 'unsubscribe') return void wires.set(wire, undefined)
    const room = wires.get(wire)
    if (!room || !data?.includes('update_presence')) return
    room.agent.pingedAt = now()
    const users = Object.fromEntries(office.agents.map(agent => [agent.id, effective(agent, now())]).filter(([, state]) => state !== 'offline'))
    const contacts = Object.fromEntries(office.contacts.filter(({ online }) => online).map(({ id }) => [id, 'online']))
    wire.send(JSON.stringify({ identifier, message: { event: 'presence.update', data: { account_id: office.account.id, users, contacts } } }))
  }

  /** An unknown token is neither confirmed nor rejected. */
  function subscribe(wire: Wire, identifier: string) {
    const { pubsub_token, account_id, user_id } = JSON.parse(identifier) as Record<string, unknown>
    const agent = office.agents.find(({ id, pubsub }) => pubsub === pubsub_token && id === user_id)
    if (!agent || account_id !== office.account.id || made.down) return
    wires.set(wire, { identifier, agent })
    wire.send(JSON.stringify({ identifier, type: 'confirm_subscription' }))
  }

  return made
}
