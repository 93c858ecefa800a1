import type { Cable } from '../chatwoot/cable'
import type { Office } from '../chatwoot/office'
import type { PracticePage } from '../shop'
import { cable } from '../chatwoot/cable'
import { open } from '../chatwoot/running'
import { chatwoot } from '../chatwoot/server'
import { socketTo } from '../chatwoot/socket'
import { kept } from '../kept'
import { advance, enliven } from './advance'
import { newTeam, teamHost } from './furnish'
import { staff } from './life'

/** What a practice team is stored as: plain JSON. */
export type TeamWorld = Office

/** The team's account as a source needs it; whoever practises leads it. */
export const practiceAccount: PracticePage & { address: string, me: string, role: 'supervisor' } = {
  id: `7@${teamHost}`,
  connector: 'chatwoot',
  name: 'Team desk',
  hue: 5,
  token: 'PRACTICE_TEAM',
  address: `https://${teamHost}`,
  me: String(staff.you),
  role: 'supervisor',
}

/** How often (ms) the world moves on while somebody listens. */
const tick = 2000
/** Base64 letters of a sent file that are worth writing into every answer; a larger one has no address. */
const affordable = 130_000

/** No server is behind a file's address, so a picture is replaced by its data and any other file gets no address. */
function withoutNetwork(text: string, { blobs, host }: Office): string {
  const files = new RegExp(`https://${host.replaceAll('.', '\\.')}/rails/active_storage/blobs/redirect/([\\w-]+)/[^"\\s]*`, 'g')
  return text.replace(files, (_, id: string) => {
    const { mime, bytes } = blobs[id] ?? {}
    return bytes && mime?.startsWith('image/') && bytes.length <= affordable ? `data:${mime};base64,${bytes}` : ''
  })
}

/**
 * A practice Chatwoot inside this browser: its API and its cable over an office that colleagues and customers move, without any network.
 * Everything is saved before anybody hears of it. Only one context may hold it at a time: the background.
 */
export function practiceTeam(load: () => Promise<Office | undefined>, save: (office: Office) => Promise<void>, now: () => number) {
  const team = kept(load, save, (stored) => {
    const office = stored ?? newTeam(now(), now())
    // Nobody should have to wait in practice.
    office.quirks.perMinute = 1_000_000
    const running = open(office, now)
    const wire = cable(running)
    enliven(running)
    return { world: office, play: { office, running, handle: chatwoot(running), wire } }
  })
  type Team = Awaited<ReturnType<typeof team.open>>

  /** Frames go out in their order, each once what it tells is saved. */
  function living({ office, running, wire }: Team): Cable {
    let saved = Promise.resolve()
    return {
      ...wire,
      connect: ({ send, close }) => {
        const moving = setInterval(advance, tick, running)
        const end = () => {
          clearInterval(moving)
          close()
        }
        const line = wire.connect({
          send: (frame) => {
            saved = saved.then(() => team.keep()).then(() => send(withoutNetwork(frame, office)), end)
          },
          close: end,
        })
        const closed = () => {
          clearInterval(moving)
          line.closed()
        }
        return { receive: line.receive, closed }
      },
    }
  }

  const answer: typeof fetch = async (input, init) => {
    const request = new Request(input, init)
    request.signal.throwIfAborted()
    const { office, running, handle } = await team.open()
    advance(running)
    const response = await handle(request)
    await team.keep()
    return new Response(withoutNetwork(await response.text(), office), { status: response.status, headers: response.headers })
  }

  let listened: Promise<Team> | undefined
  const socket = () => {
    listened = team.open()
    return socketTo(listened.then(living))()
  }
  /** Closes the connections to a world that is taken away, so that listeners connect to the next one. */
  const forget = () => {
    team.forget()
    void listened?.then(({ wire }) => wire.cut(), () => {})
  }
  return { fetch: answer, socket, forget }
}
