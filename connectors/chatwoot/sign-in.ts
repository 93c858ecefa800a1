import type { Session } from '../connector'
import type { SignIn } from '../sign-in'
import type { Choice, Entered } from '@/domain/enter'
import * as v from 'valibot'
import { accountAt, readAddress } from './address'
import { call } from './api'
import { profile } from './schema'

const done = v.object({ data: v.object({ ...profile.entries, access_token: v.string() }) })
const codeAsked = v.object({ mfa_required: v.literal(true), mfa_token: v.string() })

function choicesOf({ source }: Session, { accounts }: v.InferOutput<typeof profile>): Choice[] {
  return accounts.map(({ id, name }) => ({ account: accountAt(id, source.address ?? ''), name }))
}

/** The one call without a token. Devise refuses with 401 whatever was wrong, and asks to wait after five tries in five minutes. */
async function enter(session: Session, body: Record<string, string>, wrong: 'loginWrong' | 'codeWrong'): Promise<Entered> {
  // The browser's `fetch` may not be called as a method of something else.
  const { fetch } = session
  const response = await fetch(`${session.source.address ?? ''}/auth/sign_in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: session.signal,
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  })
  if (response.status === 429) return { lines: [{ what: 'throttled', state: 'bad', detail: session.now() + 5 * 60_000 }] }
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.status === 401 || response.status === 400 || response.status === 422) return { lines: [{ what: answer === undefined ? 'notChatwoot' : wrong, state: 'bad' }] }
  const asked = v.safeParse(codeAsked, answer)
  if (asked.success) return { codeFor: asked.output.mfa_token }
  const told = v.safeParse(done, answer)
  if (!told.success) return { lines: [{ what: 'notChatwoot', state: 'bad' }] }
  // The permanent token of the profile: the session's own tokens end after two months.
  return { secret: told.output.data.access_token, choices: choicesOf(session, told.output.data) }
}

/** By e-mail and password, and by a code where the person has set that up: six digits come from an app, anything else is a backup code. */
export const signIn: SignIn = {
  password: (session, email, password) => enter(session, { email: email.trim(), password }, 'loginWrong'),
  code: (session, codeFor, code) => {
    const plain = code.replace(/\s/g, '')
    return enter(session, { mfa_token: codeFor, ...(/^\d{6}$/.test(plain) ? { otp_code: plain } : { backup_code: plain }) }, 'codeWrong')
  },
  choices: async session => choicesOf(session, (await call(session, 'GET', '/api/v1/profile', profile)).value),
  address: readAddress,
}
