import type { IncomingMessage, ServerResponse } from 'node:http'
import { Buffer } from 'node:buffer'
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

/** A listener for Node's server that answers with `handle`. A `Cut` destroys the socket, as a lost connection would. */
export function listener(handle: (request: Request) => Promise<Response>) {
  return async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    try {
      const response = await handle(await webRequest(incoming))
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
