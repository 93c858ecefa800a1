import { adapters, createConsumer } from '@rails/actioncable'

/** How a socket is opened: the browser's own way, or the practice shop's. */
export type OpenSocket = (url: string, protocols: string[]) => WebSocket

/** Who listens to which room: what the server knows an agent by on the cable. The token goes into a frame, never into the address. */
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
  /** To be said every 20 s, or the server takes the agent for gone. It answers with who is there. */
  present: () => void
  close: () => void
}

const openers = new Map<string, OpenSocket>()

/** Rails' client makes sockets by one global class; which way each is opened depends on its address. */
function Socket(url: string, protocols: string[]) {
  return (openers.get(url) ?? ((to, asked) => new WebSocket(to, asked)))(url, protocols)
}
Object.assign(Socket, { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 })

/** `https://desk.example.com` as the address of its cable. Absolute: only for others does Rails' client need a document, which a worker has not. */
export const cableAt = (address: string) => `${address.replace(/^http/, 'ws')}/cable`

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
