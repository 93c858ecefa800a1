import type { Server } from 'node:https'
import type { Duplex } from 'node:stream'
import type { Cable } from '../chatwoot/cable'
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'

/** How often (ms) Chatwoot pings. */
const pingEvery = 3000
/** RFC 6455, 1.3. */
const magic = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'
const text = 0x1
const goodbye = 0x8

function frame(opcode: number, payload: Buffer): Buffer {
  const size = payload.length
  const short = size < 126
  const head = Buffer.alloc(short ? 2 : size < 65_536 ? 4 : 10)
  head[0] = 0x80 | opcode
  head[1] = short ? size : size < 65_536 ? 126 : 127
  if (head.length === 4) head.writeUInt16BE(size, 2)
  if (head.length === 10) head.writeBigUInt64BE(BigInt(size), 2)
  return Buffer.concat([head, payload])
}

/** The first whole frame, and what follows it; nothing while it is not all here. What browsers say to a cable is short and in one piece. */
function firstOf(bytes: Buffer): { opcode: number, payload: Buffer, rest: Buffer } | undefined {
  if (bytes.length < 2) return undefined
  const length = (bytes[1] ?? 0) & 0x7F
  const start = length === 126 ? 4 : 2
  const size = length === 126 && bytes.length >= 4 ? bytes.readUInt16BE(2) : length
  const end = start + 4 + size
  if (length === 127 || bytes.length < end) return undefined
  const mask = bytes.subarray(start, start + 4)
  const payload = Buffer.from(bytes.subarray(start + 4, end).map((byte, at) => byte ^ (mask[at % 4] ?? 0)))
  return { opcode: (bytes[0] ?? 0) & 0x0F, payload, rest: bytes.subarray(end) }
}

function join(socket: Duplex, cable: Cable) {
  const say = (opcode: number, words: string) => void (socket.writable && socket.write(frame(opcode, Buffer.from(words))))
  const line = cable.connect({ send: words => say(text, words), close: () => socket.destroy() })
  let waiting: Buffer = Buffer.alloc(0)
  socket.on('data', (part: Buffer) => {
    waiting = Buffer.concat([waiting, part])
    for (let found = firstOf(waiting); found; found = firstOf(waiting)) {
      waiting = found.rest
      if (found.opcode === text) line.receive(found.payload.toString())
      if (found.opcode === goodbye) socket.end(frame(goodbye, Buffer.alloc(0)))
    }
  })
  socket.on('close', () => line.closed())
  socket.on('error', () => line.closed())
}

/** Lets browsers open sockets to a cable at `/cable` of a server, and pings them; returns what has to be cleared at its end. */
export function answerSockets(server: Server, cable: Cable): ReturnType<typeof setInterval> {
  server.on('upgrade', ({ headers, url }, socket) => {
    if (url !== '/cable') return socket.destroy()
    const accept = createHash('sha1').update(`${headers['sec-websocket-key'] ?? ''}${magic}`).digest('base64')
    socket.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\nSec-WebSocket-Protocol: actioncable-v1-json\r\n\r\n`)
    join(socket, cable)
  })
  return setInterval(() => cable.ping(), pingEvery)
}
