import type * as v from 'valibot'
import type { Session } from '../connector'
import type { Account, Login } from '../login'
import { Rejected } from '../errors'
import { list } from './lists'
import { forInstagram, scopes } from './permissions'
import { managed } from './schema'
import { taskLines } from './tasks'

const dialogAt = 'https://www.facebook.com/v26.0/dialog/oauth'
const day = 24 * 3600_000

/** An app id is a number; anything else would only lead to an error page of Facebook's. */
const app = String(import.meta.env?.WXT_FACEBOOK_APP_ID ?? '').replace(/\D/g, '')

/** Seconds as Facebook gives them; 0 and nonsense say nothing. */
const seconds = (value: string | null) => value && /^\d{1,12}$/.test(value) && Number(value) > 0 ? Number(value) : undefined

/**
 * A Page's token that comes from a long-lived token of a person does not end by itself; one from a short-lived token
 * lasts as long as that, which is hours. Sixty days against one or two hours, so a day tells them apart.
 */
const read: Login['read'] = (answer, now) => {
  const long = answer.get('long_lived_token')
  const secret = long ?? answer.get('access_token')
  if (!secret) return { refused: answer.get('error') === 'access_denied' ? 'declined' : 'failed' }
  const lasts = seconds(answer.get('expires_in'))
  const dataUntil = seconds(answer.get('data_access_expiration_time'))
  const endless = long !== null || (lasts !== undefined && lasts * 1000 > day)
  return {
    secret,
    told: {
      ...(endless ? { until: 'never' } : lasts === undefined ? {} : { until: now + lasts * 1000 }),
      ...(dataUntil === undefined ? {} : { dataUntil: dataUntil * 1000 }),
    },
  }
}

const fields = 'id,name,access_token,tasks'
const withInstagram = `${fields},instagram_business_account{id,username}`

type RawManaged = v.InferOutput<typeof managed>

async function readAll(session: Session, asked: string): Promise<RawManaged[]> {
  const found: RawManaged[] = []
  const seen = new Set<string>()
  for (let after: string | undefined; ;) {
    const page = await list(session, 'me/accounts', { fields: asked, after }, managed, 100, false)
    found.push(...page.items)
    after = page.after
    // A page mark that repeats would never end.
    if (after === undefined || seen.has(after)) return found
    seen.add(after)
  }
}

/** An app without Instagram's permissions may be refused its field, and then gets the Pages without it. */
function readPages(session: Session) {
  return readAll(session, withInstagram).catch((error: unknown) => {
    if (error instanceof Rejected) return readAll(session, fields)
    throw error
  })
}

function accountOf({ id, name, access_token, tasks, instagram_business_account }: RawManaged): Account {
  const linked = instagram_business_account?.username
  const lacks = taskLines(tasks).filter(({ state }) => state === 'bad' || state === 'warn')
  return {
    account: id,
    name: name ?? id,
    ...(linked === undefined ? {} : { linked: `@${linked}` }),
    ...(tasks === undefined ? {} : { tasks }),
    ...(access_token === undefined ? {} : { secret: access_token }),
    lines: access_token === undefined ? [{ what: 'noToken', state: 'bad' }, ...lacks] : lacks,
  }
}

/** Facebook Login's dialog as an extension can use it: the token comes back in the address, and no app secret is needed. */
export const login: Login = {
  app,
  dialog: ({ app, back, state, again, linked }) => `${dialogAt}?${new URLSearchParams({
    client_id: app,
    redirect_uri: back,
    state,
    response_type: 'token',
    scope: [...scopes, ...linked ? forInstagram : []].join(),
    ...(again ? { auth_type: 'rerequest' } : {}),
  })}`,
  read,
  accounts: async session => (await readPages(session)).map(accountOf),
}
