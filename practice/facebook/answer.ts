import errors from './errors.json'

export type ErrorName = keyof typeof errors

/** An answer with an error body of Graph's, as `errors.json` has it or made for the occasion. */
export class Refusal extends Error {
  constructor(readonly response: Response) {
    super('refused')
  }
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}) {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8', ...headers },
  })
}

/** One of the documented errors, with its own status and headers. */
export function errorResponse(name: ErrorName) {
  const { http_status, headers, body } = errors[name]
  return json(body, http_status, headers)
}

export const refuse = (name: ErrorName) => new Refusal(errorResponse(name))

/** An error that names something of the request, such as a field that does not exist. */
export function refuseWith(code: number, message: string, subcode?: number, status = 400) {
  const error = { message, type: 'OAuthException', code, error_subcode: subcode, fbtrace_id: 'APracticeTrace' }
  return new Refusal(json({ error }, status))
}

/** Graph's way of writing a time: whole seconds, and `+0000` instead of `Z`. */
export function graphTime(at: number) {
  return `${new Date(at).toISOString().slice(0, 19)}+0000`
}
