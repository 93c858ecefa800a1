import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { hosts } from './hosts'

export interface Proxy {
  port: number
  close: () => void
}

/** Firefox has no host mapping: this proxy on loopback leads the practice hosts to the server on `port`, and nothing else anywhere. */
export async function startProxy(port: number): Promise<Proxy> {
  const open = new Set<Duplex>()
  const server = createServer((_, response) => response.writeHead(502).end())
  server.on('connect', ({ url }, client, head) => {
    const host = url?.split(':')[0] ?? ''
    if (!hosts.includes(host)) {
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
      return
    }
    const there = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      there.write(head)
      there.pipe(client).pipe(there)
    })
    for (const end of [client, there]) {
      open.add(end)
      // Either end may break, which is part of the practice: the other one has to hear of it.
      end.on('error', () => client.destroy()).on('close', () => {
        open.delete(end)
        client.destroy()
        there.destroy()
      })
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close()
      for (const end of open) end.destroy()
    },
  }
}
