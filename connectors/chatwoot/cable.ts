import { adapters, createConsumer } from '@rails/actioncable'

/** How a socket is opened: the browser's own way, or the practice shop's. */
export type OpenSocket = (url: string, protocols: string[]) => WebSocket

/** What an agent subscribes to the cable with. The token goes into a frame, never into the address. */
export interface Room {
  pubsub_token: string
  account_id: number
  user_id: number
}

export interface Listener {
  confirmed: () => void
  lost: () => void
  event: (name: string, data: unknown) => void
}

export interface Cable {
  /** To be sent every 20 s, or the server counts the agent as gone. It answers with who is there. */
  present: () => void
  close: () => void
}

const openers = new Map<string, OpenSocket>()

/** Rails' client makes all sockets with one global class; how each is opened depends on its address. */
function Socket(url: string, protocols: string[]) {
  return (openers.get(url) ?? ((to, asked) => new WebSocket(to, asked)))(url, protocols)
}
Object.assign(Socket, { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 })

/** The cable's address for `https://desk.example.com`. Absolute, because for a relative one Rails' client needs a document, which a worker lacks. */
const cableAt = (address: string) => `${address.replace(/^http/, 'ws')}/cable`

/** Listens to one room. Rails' own client pings, notices silence and connects again with back-off. */
export function listen(address: string, room: Room, open: OpenSocket, listener: Listener): Cable {
  const url = cableAt(address)
  openers.set(url, open)
  adapters.WebSocket = Socket as unknown as typeof WebSocket
  const consumer = createConsumer(url)
  const subscription = consumer.subscriptions.create({ channel: 'RoomChannel', ...room }, {
    connected: listener.confirmed,
    disconnected: listener.lost,
    received: ({ event, data }: { event: string, data: unknown }) => listener.event(event, data),
  })
  return {
    present: () => void subscription.perform('update_presence'),
    close: () => {
      subscription.unsubscribe()
      consumer.disconnect()
    },
  }
}
