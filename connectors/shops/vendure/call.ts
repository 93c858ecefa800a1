import type { ShopSession } from '@/connectors/shop'
import * as v from 'valibot'
import { ask, parsed, plainText } from '../ask'
import { ShopProblem } from '../problem'

/** API fact: an API key is two random numbers in hexadecimal; everything else that is pasted is `<user>:<password>`. */
const isApiKey = (secret: string) => /^[\da-f]{12,}:[\da-f]{24,}$/i.test(secret)

/** Agents paste the address of the shop, or of its API. */
const adminApi = (baseUrl: string) => `${baseUrl.replace(/\/admin-api$/, '')}/admin-api`

const answered = v.object({
  data: v.nullish(v.record(v.string(), v.unknown())),
  errors: v.nullish(v.array(v.object({ message: v.string(), extensions: v.nullish(v.object({ code: v.nullish(v.string()) })) }))),
})

/** Tokens of logins, in memory only, by address and secret: a login costs the shop a tenth of a second. */
const tokens = new Map<string, string>()

type Variables = Record<string, unknown>

const faults: Record<string, 'key' | 'old' | undefined> = { FORBIDDEN: 'key', UNAUTHENTICATED: 'key', GRAPHQL_VALIDATION_FAILED: 'old' }

async function send(session: ShopSession, query: string, variables: Variables, headers: Record<string, string>) {
  const answer = await ask(session, adminApi(session.shop.baseUrl), {
    method: 'POST',
    body: JSON.stringify({ query, variables }),
    headers: { 'content-type': 'application/json', ...headers },
  })
  const { data, errors } = parsed(answered, answer.body)
  const [error] = errors ?? []
  if (error) throw new ShopProblem(faults[error.extensions?.code ?? ''] ?? 'server', { detail: plainText(error.message) })
  if (!data) throw new ShopProblem(answer.status >= 500 ? 'server' : 'notThis')
  return { data, headers: answer.headers }
}

const login = `mutation ($user: String!, $password: String!) { login(username: $user, password: $password, rememberMe: true) { ... on ErrorResult { errorCode } } }`

async function headersFor(session: ShopSession, anew: boolean): Promise<Record<string, string>> {
  const { secret, shop } = session
  if (isApiKey(secret)) return { 'vendure-api-key': secret }
  const key = `${shop.baseUrl} ${secret}`
  const known = anew ? undefined : tokens.get(key)
  if (known) return { authorization: `Bearer ${known}` }
  const at = secret.indexOf(':')
  const { headers } = await send(session, login, { user: secret.slice(0, at), password: secret.slice(at + 1) }, {})
  const token = headers.get('vendure-auth-token')
  if (!token) throw new ShopProblem('key')
  tokens.set(key, token)
  return { authorization: `Bearer ${token}` }
}

/** Asks the admin API, logged in. A login that has run out is renewed once; nothing was done before it was refused. */
export async function call<S extends v.GenericSchema>(session: ShopSession, query: string, variables: Variables, schema: S): Promise<v.InferOutput<S>> {
  try {
    const { data } = await send(session, query, variables, await headersFor(session, false))
    return parsed(schema, data)
  }
  catch (error) {
    if (!(error instanceof ShopProblem) || error.trouble.fault !== 'key' || isApiKey(session.secret)) throw error
    const { data } = await send(session, query, variables, await headersFor(session, true))
    return parsed(schema, data)
  }
}
