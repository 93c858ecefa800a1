import type { Cable } from './cable'

/** How often (ms) Chatwoot pings. */
const pingEvery = 3000

/** A socket to a cable in the same process: only what Rails' client needs of one. Everything arrives a moment later, as over a network. */
class PracticeSocket extends EventTarget {
  readonly protocol = 'actioncable-v1-json'
  readyState = 0
  onopen?: () => void
  onclose?: () => void
  onerror?: () => void
  onmessage?: (event: { data: string }) => void
  private line?: ReturnType<Cable['connect']>
  private readonly pinging: ReturnType<typeof setInterval>

  /** The cable may still be on its way. */
  constructor(cable: Cable | Promise<Cable>) {
    super()
    this.pinging = setInterval(() => {
      if (this.readyState === 1) this.hear(JSON.stringify({ type: 'ping', message: 0 }))
    }, pingEvery)
    setTimeout(() => void this.open(cable))
  }

  private async open(coming: Cable | Promise<Cable>) {
    const cable = await Promise.resolve(coming).catch(() => undefined)
    if (this.readyState !== 0) return
    if (!cable) return this.end()
    this.readyState = 1
    this.onopen?.()
    this.line = cable.connect({ send: frame => this.hear(frame), close: () => this.end() })
  }

  private hear(data: string) {
    setTimeout(() => {
      if (this.readyState === 1) this.onmessage?.({ data })
    })
  }

  private end() {
    clearInterval(this.pinging)
    if (this.readyState === 3) return
    this.readyState = 3
    setTimeout(() => this.onclose?.())
  }

  send(frame: string) {
    if (this.readyState === 1) this.line?.receive(frame)
  }

  close() {
    this.line?.closed()
    this.end()
  }
}

/** How a session opens its sockets to a cable. */
export const socketTo = (cable: Cable | Promise<Cable>) => () => new PracticeSocket(cable) as unknown as WebSocket
