import type { AddressInfo } from 'node:net'
import type { Cable } from '../chatwoot/cable'
import type { Asked } from '../chatwoot/doors'
import type { Fault as TeamFault } from '../chatwoot/faults'
import type { Office } from '../chatwoot/office'
import type { Running } from '../chatwoot/running'
import type { Fault } from '../faults'
import type { Saying } from '../say'
import type { Line, Thread } from '../talk'
import type { World } from '../world'
import { createServer } from 'node:https'
import { generate } from 'selfsigned'
import { cable } from '../chatwoot/cable'
import { knock } from '../chatwoot/doors'
import { newOffice } from '../chatwoot/furnish'
import { open } from '../chatwoot/running'
import { chatwoot } from '../chatwoot/server'
import { graph } from '../graph'
import { inbox } from '../inbox/serve'
import { loginDialog } from '../login/dialog'
import { drawing } from '../pictures'
import { say } from '../say'
import { newWorld } from '../world'
import { hosts } from './hosts'
import { listener } from './http'
import { answerSockets } from './sockets'
import { tile } from './tile'

export interface Practice {
  /** Of the HTTPS server on 127.0.0.1 that answers for all practice hosts, by the `Host` header. */
  port: number
  world: World
  /** Put something in, and it goes wrong from the next request on. */
  faults: Fault[]
  /** The shop's own Chatwoot, with three people and nobody who has written yet. `asked`: how many requests have come to it, by door. */
  team: { running: Running, office: Office, faults: TeamFault[], cable: Cable, asked: Asked }
  /** Makes somebody write now. */
  say: (saying: Saying) => { thread: Thread, line: Line }
  /** The conversation with the person of that name; throws when there is none. */
  thread: (name: string) => Thread
  /** What the Page has sent to the person of that name, oldest first: what really arrived, once or twice or never. */
  sent: (name: string) => string[]
  close: () => Promise<void>
}

let certificate: ReturnType<typeof sign> | undefined

/** A self-signed certificate, made at run time; the browsers are told to accept it. */
function sign() {
  return generate([{ name: 'commonName', value: 'practice' }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: hosts.map(value => ({ type: 2, value })) }],
  })
}

/** Starts the stand-in Facebook in real time. `world`: an own one, else a lively one with history. */
export async function startPractice({ world = newWorld({ seed: Date.now(), now: Date.now() }), port = 0 }: { world?: World, port?: number } = {}): Promise<Practice> {
  const faults: Fault[] = []
  const graphed = graph(world, { now: Date.now, faults })
  const page = inbox(world, Date.now)
  const office = newOffice()
  const running = open(office, Date.now)
  const teamFaults: TeamFault[] = []
  const wire = cable(running)
  const asked: Asked = new Map()
  const desk = chatwoot(running, teamFaults)
  const login = loginDialog(world, Date.now)
  const byHost: Record<string, (request: Request) => Promise<Response>> = {
    'graph.facebook.com': graphed,
    'streaming-graph.facebook.com': graphed,
    'scontent.xx.fbcdn.net': graphed,
    'business.facebook.com': page,
    'www.facebook.com': request => new URL(request.url).pathname.startsWith('/v26.0/dialog/') ? login(request) : page(request),
    'platform-lookaside.fbsbx.com': async () => new Response(drawing('person'), { headers: { 'content-type': 'image/svg+xml' } }),
    [office.host]: (request) => {
      knock(asked, request)
      return desk(request)
    },
    'tile.openstreetmap.org': async request => tile(new URL(request.url).pathname),
  }
  const handle = async (request: Request) => byHost[new URL(request.url).hostname]?.(request) ?? new Response('nobody here', { status: 404 })

  const { private: key, cert } = await (certificate ??= sign())
  const server = createServer({ key, cert }, listener(handle))
  const pinging = answerSockets(server, wire)
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))

  const thread = (name: string) => {
    const found = Object.values(world.threads).find(thread => thread.name === name)
    if (!found) throw new Error(`nobody called ${name} has written`)
    return found
  }
  return {
    port: (server.address() as AddressInfo).port,
    world,
    faults,
    team: { running, office, faults: teamFaults, cable: wire, asked },
    say: saying => say(world, { at: Date.now(), ...saying }),
    thread,
    sent: name => thread(name).lines.filter(line => line.from === 'page').map(line => line.text || line.enclosures.map(({ name }) => name).join()),
    close: () => new Promise((resolve) => {
      clearInterval(pinging)
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}
