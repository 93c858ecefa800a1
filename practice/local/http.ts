import type { IncomingMessage, ServerResponse } from 'node:http'
import { Buffer } from 'node:buffer'
import { isStream } from '../facebook/live-stream'
import { Cut } from '../faults'

/** Node's request as the web's, body and all. */
async function webRequest(incoming: IncomingMessage): Promise<Request> {
  const { method = 'GET', headers, url = '/' } = incoming
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(Buffer.from(part))
  const named = Object.entries(headers).flatMap(([name, value]) => typeof value === 'string' ? [[name, value] as [string, string]] : [])
  const body = method === 'GET' || method === 'HEAD' ? undefined : Buffer.concat(parts)
  return new Request(`https://${headers.host ?? 'localhost'}${url}`, { method, headers: named, body })
}

/** Passes on a streamed answer. A client that goes away ends it; a stream that breaks off destroys the socket. */
async function pour(response: Response, outgoing: ServerResponse) {
  const reader = response.body?.getReader()
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), connection: 'close' })
  outgoing.flushHeaders()
  outgoing.on('close', () => void reader?.cancel().catch(() => {}))
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) outgoing.write(part.value)
  outgoing.end()
}

/** A listener for Node's server that answers with `handle`. A `Cut` destroys the socket, as a lost connection would. */
export function listener(handle: (request: Request) => Promise<Response>) {
  return async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    try {
      const response = await handle(await webRequest(incoming))
      if (isStream(response)) return await pour(response, outgoing)
      const body = Buffer.from(await response.arrayBuffer())
      // A browser that lost a used connection sends the request again by itself, POST and all: then `Cut` would strike twice.
      outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), connection: 'close' })
      outgoing.end(body)
    }
    catch (problem) {
      if (!(problem instanceof Cut)) console.error(problem)
      incoming.socket.destroy()
    }
  }
}
