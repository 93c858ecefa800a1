import type { Grant } from '../tokens'
import type { Page, World } from '../world'
import { refuse, refuseWith } from './answer'

/** One request, read and let in. */
export interface Call {
  world: World
  now: number
  token: string
  grant: Grant
  /** The Page the token speaks for. */
  page: Page | undefined
  /** Query and body together; objects in a form's JSON text are read. */
  params: Record<string, unknown>
  /** The file of a multipart request. */
  file?: File
}

export const version = 'v26.0'
export const origin = `https://graph.facebook.com/${version}`

export async function readParams(request: Request, url: URL): Promise<Pick<Call, 'params' | 'file'>> {
  const params: Record<string, unknown> = Object.fromEntries(url.searchParams)
  if (request.method !== 'POST') return { params }

  const type = request.headers.get('content-type') ?? ''
  if (type.includes('json')) return { params: { ...params, ...objectOf(await request.text()) } }
  if (!type.includes('form')) return { params }

  let file: File | undefined
  for (const [name, value] of await request.formData()) {
    if (typeof value === 'string') params[name] = value.startsWith('{') ? objectOf(value) : value
    else file = value
  }
  return { params, file }
}

function objectOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return { ...value }
  }
  catch {}
  throw refuseWith(100, '(#100) Invalid parameter')
}

export const text = (value: unknown) => typeof value === 'string' ? value : undefined

const invalid = (subcode: number, why: string) => () => refuseWith(190, `Error validating access token: ${why}`, subcode)

const deaths: Record<NonNullable<Grant['dead']>, () => Error> = {
  458: () => refuse('190_458_not_installed'),
  459: () => refuse('190_459_checkpoint'),
  460: () => refuse('190_460_password'),
  463: () => refuse('190_463_expired'),
  464: invalid(464, 'Sessions for the user are not allowed because the user is not a confirmed user.'),
  466: invalid(466, 'The session has been invalidated through the API.'),
  467: () => refuse('190_467_logged_out'),
  468: invalid(468, 'The session has not been used for too long.'),
  492: () => refuse('190_492_role'),
}

/** Lets a token in, or says which of error 190's reasons keeps it out. */
export function letIn(world: World, request: Request, params: Record<string, unknown>): Pick<Call, 'token' | 'grant' | 'page'> {
  const bearer = request.headers.get('authorization')?.match(/^(?:Bearer|OAuth)\s+(\S+)$/i)?.[1]
  const token = bearer ?? text(params.access_token)
  if (!token) throw refuseWith(2500, 'An active access token must be used to query information about the current user.')
  const grant = world.tokens[token]
  if (!grant) throw refuse('190_no_subcode')
  if (grant.dead) throw deaths[grant.dead]()
  return { token, grant, page: world.pages.find(page => page.id === grant.page) }
}

/** For what needs `pages_messaging` on this Page. */
export function needMessaging({ grant, page }: Call, id: string) {
  if (!page) throw refuse('190_missing_scopes')
  if (page.id !== id) throw refuse('100_33_missing_object')
  if (grant.declined.includes('pages_messaging')) throw refuse('200_permissions')
  return page
}
