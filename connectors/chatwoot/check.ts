import type { Session } from '../connector'
import type { Profile } from './schema'
import type { Check, CheckLine } from '@/domain/check'
import * as v from 'valibot'
import { Rejected, Throttled, Unauthorized } from '../errors'
import { accountAt, accountOf } from './address'
import { call, get } from './api'
import { anything, profile } from './schema'

/** The oldest version whose filters, counters and sorting work as they are used here. */
const oldest = [4, 8]
const index = v.object({ version: v.string(), queue_services: v.optional(v.string()) })
const inboxes = v.object({ payload: v.array(anything) })

const bad = (what: string, detail?: string): CheckLine => ({ what, state: 'bad', ...(detail === undefined ? {} : { detail }) })

function isOld(version: string) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldMajor = 0, oldMinor = 0] = oldest
  return major < oldMajor || (major === oldMajor && minor < oldMinor)
}

/** What answers at the address. A server that is not there looks like a broken network. */
async function serverLines(session: Session): Promise<CheckLine[]> {
  // The browser's `fetch` may not be called as a method of something else.
  const { fetch, source: { address = '' } } = session
  const response = await fetch(`${address}/api`, { signal: session.signal, credentials: 'omit', cache: 'no-store', redirect: 'error', referrerPolicy: 'no-referrer' })
  if (response.status === 429) return [bad('throttled')]
  const told = v.safeParse(index, await response.json().catch(() => undefined))
  if (!told.success) return [bad('notChatwoot', new URL(address).host)]
  const { version, queue_services } = told.output
  if (isOld(version)) return [bad('oldVersion', version)]
  return [{ what: 'server', state: 'ok', detail: version }, ...(queue_services === 'failing' ? [{ what: 'serverJobs', state: 'warn' as const }] : [])]
}

function refusedLine(error: unknown): CheckLine {
  if (error instanceof Unauthorized) return bad(error.reason)
  if (error instanceof Throttled) return { what: 'throttled', state: 'bad', detail: error.until }
  if (error instanceof Rejected) return bad('signedIn')
  throw error
}

const roleOf = (role: string | null | undefined) => role === 'administrator' ? 'supervisor' as const : 'agent' as const

async function inboxLine(session: Session): Promise<CheckLine> {
  try {
    const { payload } = await get(session, 'inboxes', inboxes)
    return { what: 'inboxes', state: payload.length > 0 ? 'ok' : 'warn', detail: payload.length }
  }
  catch (error) {
    return { ...refusedLine(error), what: 'inboxes' }
  }
}

/** The account that is meant: the one the source names, else the only one there is. */
function accountIn({ accounts }: Profile, account: string) {
  if (account !== '') return accounts.find(({ id }) => id === accountOf({ account }))
  return accounts.length === 1 ? accounts[0] : undefined
}

/**
 * What works with this address and token, line by line: `server` with its version, `signedIn`, `account`, `inboxes`; where something is
 * wrong `notChatwoot`, `oldVersion`, `throttled`, `noAccount`, or the reason of an `Unauthorized`. `person` when there are several
 * accounts to choose from.
 * @throws only what a broken network throws, as a wrong address does.
 */
export async function check(session: Session): Promise<Check> {
  const { source } = session
  const { address = '' } = source
  const server = await serverLines(session)
  if (server.some(({ state }) => state === 'bad')) return { lines: server }
  const insecure: CheckLine[] = address.startsWith('http:') ? [{ what: 'insecure', state: 'warn' }] : []
  let me: Profile
  try {
    me = (await call(session, 'GET', '/api/v1/profile', profile)).value
  }
  catch (error) {
    return { lines: [...server, refusedLine(error)] }
  }
  const lines: CheckLine[] = [...server, ...insecure, { what: 'signedIn', state: 'ok', detail: me.name }]
  const account = accountIn(me, source.account)
  if (!account) return { ...(source.account === '' && me.accounts.length > 1 ? { person: true } : {}), lines: [...lines, bad(source.account === '' ? 'chooseAccount' : 'notMember')] }
  const at = accountAt(account.id, address)
  const own = { ...session, source: { ...source, account: at } }
  if (account.status === 'suspended') return { lines: [...lines, bad('suspended')] }
  return {
    account: at,
    name: account.name,
    address,
    me: String(me.id),
    role: roleOf(account.role),
    lines: [...lines, { what: 'account', state: 'ok', detail: account.name }, await inboxLine(own)],
  }
}
