import { createServer } from 'node:http'

/** What stands between a browser and a shop, and can keep an answer back that the shop has given. */
export interface Holding {
  address: string
  /** The next answer to a request with these words does not arrive. Resolves when the shop has given it. */
  hold: (words: string) => Promise<void>
  close: () => void
}

/** What a browser would need to let a page ask; a shop of the usual kind gives none of it to an extension. */
const leave = /^access-control-/

/** Passes everything on to `address` and back, as a shop that lets no page in (S132). */
export async function holdBefore(address: string): Promise<Holding> {
  let held: { words: string, given: () => void } | undefined
  const server = createServer(async (request, response) => {
    const parts: Uint8Array[] = []
    for await (const part of request) parts.push(part as Uint8Array)
    const body = new TextDecoder().decode(Uint8Array.from(parts.flatMap(part => [...part])))
    const headers = new Headers(Object.entries(request.headers).filter(([name]) => !/^(?:host|connection|content-length)$/.test(name)).map(([name, value]): [string, string] => [name, String(value)]))
    const answer = await fetch(`${address}${request.url}`, { method: request.method, headers, body: body === '' ? undefined : body })
    const text = await answer.text()
    if (held && body.includes(held.words)) {
      held.given()
      held = undefined
      return
    }
    response.writeHead(answer.status, Object.fromEntries([...answer.headers].filter(([name]) => !leave.test(name) && !/^(?:content-encoding|content-length|transfer-encoding|connection)$/.test(name))))
    response.end(text)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const place = server.address()
  if (typeof place !== 'object' || !place) throw new Error('the server has no port')
  return {
    address: `http://127.0.0.1:${place.port}`,
    hold: words => new Promise((given) => {
      held = { words, given }
    }),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
