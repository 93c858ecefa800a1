import { Cut } from '../faults'
import { refusals } from './answer'

export type FaultKind = keyof typeof ailments

/** Something that goes wrong on purpose: at calls of this method whose path has this part. */
export interface Fault {
  kind: FaultKind
  method?: string
  part?: string
  /** How often it strikes, counted down; always when absent. */
  times?: number
  /** 0 to 1; always when absent. */
  probability?: number
  /** For `slow`: how long the answer takes (ms). */
  ms?: number
  /** For `outrun` and `overtaken`: what somebody else does right before or right behind it. */
  rival?: () => void
}

type Answer = () => Promise<Response>
type Rival = () => void

/** What each fault does. Only those that call `answer` let the request have its effect. */
const ailments = {
  slow: (answer: Answer) => answer(),
  cutBefore: async (): Promise<Response> => {
    throw new Cut()
  },
  cutAfter: async (answer: Answer): Promise<Response> => {
    await answer()
    throw new Cut()
  },
  outrun: (answer: Answer, rival: Rival) => {
    rival()
    return answer()
  },
  overtaken: async (answer: Answer, rival: Rival) => {
    const response = await answer()
    rival()
    return response
  },
  throttled: async () => refusals.throttled().response,
  badToken: async () => refusals.badToken().response,
  denied: async () => refusals.denied().response,
  failed: async () => refusals.failed('Validation failed: Too many messages').response,
  html: async () => new Response('<!doctype html><html><body><h1>502 Bad Gateway</h1></body></html>', { status: 502, headers: { 'content-type': 'text/html' } }),
  malformed: async (answer: Answer) => new Response((await (await answer()).text()).slice(0, -3), { status: 200, headers: { 'content-type': 'application/json' } }),
} satisfies Record<string, (answer: Answer, rival: Rival) => Promise<Response>>

export async function suffer(faults: Fault[], request: Request, answer: Answer, random = Math.random): Promise<Response> {
  const fault = faults.find(({ method = request.method, part = '', times, probability = 1 }) => times !== 0 && method === request.method && request.url.includes(part) && random() < probability)
  if (!fault) return answer()
  if (fault.times !== undefined) fault.times -= 1
  if (fault.ms) await new Promise(resolve => setTimeout(resolve, fault.ms))
  return ailments[fault.kind](answer, fault.rival ?? (() => {}))
}
