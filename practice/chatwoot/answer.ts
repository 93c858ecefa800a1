/** A refusal in one of Chatwoot's shapes. */
export class Refusal extends Error {
  constructor(readonly response: Response) {
    super('refused')
  }
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers } })

/** Rails' `head :ok`. */
export const empty = () => new Response('', { status: 200 })

const refuse = (status: number, body: unknown) => new Refusal(json(body, status))

/** Refusals by the names in the reference's own list. */
export const refusals = {
  noSession: () => refuse(401, { errors: ['You need to sign in or sign up before continuing.'] }),
  badLogin: () => refuse(401, { success: false, errors: ['Invalid login credentials. Please try again.'] }),
  badToken: () => refuse(401, { error: 'Invalid Access Token' }),
  notMember: () => refuse(401, { error: 'You are not authorized to access this account' }),
  denied: () => refuse(401, { error: 'You are not authorized to do this action' }),
  suspended: () => refuse(401, { error: 'Account is suspended' }),
  notFound: () => refuse(404, { error: 'Resource could not be found' }),
  invalid: (message: string, attributes: string[]) => refuse(422, { message, attributes }),
  failed: (error: string) => refuse(422, { error }),
  forbidden: (error: string) => refuse(403, { error }),
  plan: (error: string) => refuse(402, { error }),
  throttled: () => new Refusal(new Response('Retry later\n', { status: 429, headers: { 'content-type': 'text/plain' } })),
  broken: () => new Refusal(new Response('<!doctype html><html><head><title>We\'re sorry, but something went wrong (500)</title></head><body></body></html>', { status: 500, headers: { 'content-type': 'text/html; charset=UTF-8' } })),
}
