import type { ErrorName } from './facebook/answer'
import { errorResponse } from './facebook/answer'
import { spoil } from './facebook/spoil'

export type FaultKind = ErrorName | keyof typeof ailments

/** Something that goes wrong on purpose. */
export interface Fault {
  /** `POST /messages`: the method, which may be left out, and a part of the path; or a test of its own. All requests when absent. */
  match?: string | ((request: Pick<Request, 'method' | 'url'>) => boolean)
  kind: FaultKind
  /** How often; always when absent. Counted down as it strikes. */
  times?: number
  /** 0 to 1, how likely it strikes. */
  probability?: number
  /** For `slow`: how long the answer takes; for the others, how long until they strike. */
  ms?: number
}

/** The connection was cut: what `fetch` throws then, and what a server turns into a destroyed socket. */
export class Cut extends TypeError {
  constructor() {
    super('Failed to fetch')
  }
}

const broken = (status: number, type: string, body: string) => async () => new Response(body, { status, headers: { 'content-type': type } })
async function cut(): Promise<Response> {
  throw new Cut()
}

type Answer = () => Promise<Response>

/** What each fault makes of an answer. Only those that call `answer` let the request have its effect. */
const ailments = {
  'slow': (answer: Answer) => answer(),
  '500': broken(500, 'text/plain', 'Internal Server Error'),
  /** The effect happens, and then the server says it failed. */
  '500After': async (answer: Answer) => {
    await answer()
    return new Response('Internal Server Error', { status: 500, headers: { 'content-type': 'text/plain' } })
  },
  'transient': async () => errorResponse('2_transient'),
  'throttle': async () => errorResponse('613_custom_limit'),
  'resetBefore': cut,
  /** The effect happens, and nobody is told. */
  'resetAfter': async (answer: Answer) => {
    await answer()
    return cut()
  },
  'expired': async () => errorResponse('190_463_expired'),
  'passwordChanged': async () => errorResponse('190_460_password'),
  'windowClosed': async () => errorResponse('10_2018278_window'),
  'malformed': async (answer: Answer) => spoil(await answer()),
  'fatalHtml': broken(502, 'text/html', '<!doctype html><html><head><title>Error</title></head><body><h1>Sorry, something went wrong.</h1></body></html>'),
} satisfies Record<string, (answer: Answer) => Promise<Response>>

const isAilment = (kind: FaultKind): kind is keyof typeof ailments => kind in ailments

function matches({ match }: Fault, request: Request) {
  if (match === undefined) return true
  if (typeof match === 'function') return match(request)
  const [, method, part = ''] = match.match(/^(?:([A-Z]+) )?(.*)$/) ?? []
  return (method ?? request.method) === request.method && request.url.includes(part)
}

/** The first fault of the list that strikes this request; its `times` are used up at once. */
function striking(faults: Fault[], request: Request, random: () => number) {
  const fault = faults.find(fault => fault.times !== 0 && matches(fault, request) && random() < (fault.probability ?? 1))
  if (fault?.times !== undefined) fault.times -= 1
  return fault
}

/** Answers, unless something goes wrong. */
export async function suffer(faults: Fault[], request: Request, answer: Answer, random = Math.random): Promise<Response> {
  const fault = striking(faults, request, random)
  if (!fault) return answer()
  if (fault.ms) await new Promise(resolve => setTimeout(resolve, fault.ms))
  const { kind } = fault
  return isAilment(kind) ? ailments[kind](answer) : errorResponse(kind)
}
