import type { Office, Staff, Talk } from './office'
import type { Running } from './running'
import { refusals } from './answer'
import { isAdministrator, maySee } from './running'

/** One request, read. */
export interface Call {
  running: Running
  office: Office
  agent: Staff
  query: URLSearchParams
  /** JSON, or the fields of a form. */
  body: Record<string, unknown>
  form?: FormData
  /** What the path's pattern caught. */
  ids: string[]
}

export type Handler = (call: Call) => Response | Promise<Response>
export interface Route { method: string, path: RegExp, answer: Handler }

/** Both spellings reach Rails as one; default nginx drops the one with underscores, and a wrong proxy both. */
export function letIn({ office }: Running, request: Request): Staff {
  const token = office.quirks.dropsToken ? null : request.headers.get('api-access-token')
  const session = request.headers.get('access-token')
  if (token === null && session === null) throw refusals.noSession()
  const agent = office.agents.find(staff => staff.token === token || `DTA_${staff.token}` === session)
  if (!agent) throw token === null ? refusals.noSession() : refusals.badToken()
  return agent
}

export async function read(request: Request): Promise<Pick<Call, 'body' | 'form'>> {
  const type = request.headers.get('content-type') ?? ''
  if (type.startsWith('multipart/form-data')) {
    const form = await request.formData()
    return { form, body: Object.fromEntries([...form].filter(([name, value]) => typeof value === 'string' && !name.endsWith('[]'))) }
  }
  const text = await request.text()
  try {
    const body: unknown = text === '' ? {} : JSON.parse(text)
    return { body: typeof body === 'object' && body !== null ? body as Record<string, unknown> : {} }
  }
  catch {
    throw refusals.failed('Error occurred while parsing request parameters')
  }
}

/** The conversation a path names, when this agent may see it. */
export function talkAt({ office, agent, ids }: Call, place = 0): Talk {
  const talk = office.talks[ids[place] ?? '']
  if (!talk) throw refusals.notFound()
  if (!maySee(office, agent, talk)) throw refusals.denied()
  return talk
}

export function needAdministrator({ agent }: Call) {
  if (!isAdministrator(agent)) throw refusals.denied()
}

export const text = (value: unknown): string | undefined => typeof value === 'string' ? value : undefined
export const number = (value: unknown): number | undefined => value === undefined || value === null || value === '' || Number.isNaN(Number(value)) ? undefined : Number(value)
export const texts = (value: unknown): string[] => Array.isArray(value) ? value.map(String) : []
export const record = (value: unknown): Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Record<string, unknown> : {}
