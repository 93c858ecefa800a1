import type { Session } from '../connector'
import type { CheckLine } from '@/domain/check'
import type { Told } from '@/domain/login'
import { endState } from '@/domain/check'
import { post } from './graph'
import { tokenFacts } from './schema'

/** How long a token lasts, and the app it was made with. */
export interface Lasting extends Pick<Told, 'until' | 'dataUntil'> {
  app?: string
}

/**
 * Asks Graph about the token, which it tells the app's developers only (unverified); everybody else gets what was said at
 * login. A read, but sent as POST with `method=get`, because in an address the token would stand in logs.
 */
export async function lastingOf(session: Session): Promise<Lasting> {
  const { until, dataUntil } = session.source.told ?? {}
  const told: Lasting = { ...(until === undefined ? {} : { until }), ...(dataUntil === undefined ? {} : { dataUntil }) }
  // If it fails, what it would have told stays unknown: the check asks for other things too.
  const answer = await post(session, 'debug_token', { method: 'get', input_token: session.secret }, tokenFacts).catch(() => undefined)
  if (!answer) return told
  const { app_id: app, expires_at, data_access_expires_at } = answer.data
  return {
    ...told,
    ...(expires_at === undefined ? {} : { until: expires_at === 0 ? 'never' : expires_at * 1000 }),
    ...(data_access_expires_at ? { dataUntil: data_access_expires_at * 1000 } : {}),
    ...(app === undefined ? {} : { app }),
  }
}

const endLine = (what: string, end: number | undefined, now: number): CheckLine => ({ what, state: endState(end, now), ...(end === undefined ? {} : { detail: end }) })

/** Until when the token is valid, and until when data may be read with it: 90 days after the last login (unverified). */
export function lastingLines({ until, dataUntil }: Lasting, now: number): CheckLine[] {
  return [
    until === 'never' ? { what: 'endless', state: 'ok' } : endLine('validUntil', until, now),
    endLine('dataUntil', dataUntil, now),
  ]
}
