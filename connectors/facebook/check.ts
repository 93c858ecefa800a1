import type * as v from 'valibot'
import type { Session } from '../connector'
import type { Check, CheckLine } from '@/domain/check'
import { Rejected, Throttled, Unauthorized } from '../errors'
import { get } from './graph'
import { account, conversation, feature, permission } from './schema'
import { answerOf } from './soft'

/** Without these no message comes or goes. */
const needed = ['pages_messaging', 'pages_manage_metadata', 'pages_read_engagement']
/** For finding the shop's Pages and for comments; messages work without. */
const useful = ['pages_show_list', 'pages_read_user_content', 'pages_manage_engagement']

/** A refusal as a value. A network that fails is thrown on: then nothing is known. */
type Outcome<T> = { value: T } | { refused: Rejected | Unauthorized | Throttled }

async function attempt<T>(asking: Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await asking }
  }
  catch (error) {
    if (error instanceof Rejected || error instanceof Unauthorized || error instanceof Throttled) return { refused: error }
    throw error
  }
}

/** A refusal in the words of a banner; what is no trouble of the token is the given line. */
function lineFor(refused: Rejected | Unauthorized | Throttled, what: string): CheckLine {
  if (refused instanceof Throttled) return { what: 'throttled', state: 'warn', detail: refused.until }
  if (refused instanceof Unauthorized) return { what: refused.reason, state: 'bad' }
  return { what, state: 'bad', detail: refused.reason }
}

function readList<S extends v.GenericSchema>(session: Session, path: string, item: S, query: Record<string, string> = {}, ofPage = false) {
  return attempt(get(session, path, query, answerOf(item), { ofPage }))
}

/** How many permissions are granted, and a line for each one that is missing. Some Page tokens may not ask: nothing is known then. */
async function permissionLines(session: Session): Promise<CheckLine[]> {
  const answer = await readList(session, 'me/permissions', permission)
  if ('refused' in answer) return [{ what: 'permissions', state: 'warn' }]
  const granted = new Set(answer.value.items.filter(({ status }) => status === 'granted').map(({ permission }) => permission))
  const all = new Set([...needed, ...useful, ...answer.value.items.map(({ permission }) => permission)])
  const missing = (names: string[], state: CheckLine['state']) =>
    names.filter(name => !granted.has(name)).map(detail => ({ what: 'permission', state, detail }))
  const lacks = missing(needed, 'bad')
  return [
    { what: 'permissions', state: lacks.length > 0 ? 'bad' : 'ok', detail: `${granted.size} / ${all.size}` },
    ...lacks,
    ...missing(useful, 'warn'),
  ]
}

/** Whether the app may answer up to 7 days later. Absent when Facebook does not tell. */
async function mayAnswerLater(session: Session, page: string): Promise<boolean | undefined> {
  const answer = await readList(session, `${page}/messaging_feature_review`, feature)
  if ('refused' in answer) return undefined
  return answer.value.items.some(({ feature, status }) => /^human.?agent$/i.test(feature) && status.toLowerCase() === 'approved')
}

/**
 * What works with this token. The lines' names: `signedIn`, `page`, `permissions`, `permission`, `messages`, `humanAgent`, and
 * where something is wrong `userToken`, `otherPage`, `throttled` or the reason of an `Unauthorized`.
 * @throws only what a broken network or a failing Facebook throws.
 */
export async function check(session: Session): Promise<Check> {
  const me = await attempt(get(session, 'me', { fields: 'id,name' }, account))
  if ('refused' in me) return { lines: [lineFor(me.refused, 'signedIn')] }
  const { id, name = '' } = me.value
  const signedIn: CheckLine = { what: 'signedIn', state: 'ok', detail: name }
  const { account: expected } = session.source
  const page = encodeURIComponent(id)

  const messages = await readList(session, `${page}/conversations`, conversation, { platform: 'messenger', fields: 'id', limit: '1' }, true)
  // Only a person has Pages of their own; a Page's token is refused this list.
  if ('refused' in messages && 'value' in await readList(session, 'me/accounts', account, { fields: 'id', limit: '1' })) {
    return { lines: [signedIn, { what: 'userToken', state: 'bad', detail: name }] }
  }
  if (expected !== '' && expected !== id) return { account: id, name, lines: [signedIn, { what: 'otherPage', state: 'bad', detail: name }] }

  const humanAgent = await mayAnswerLater(session, page)
  return {
    account: id,
    name,
    ...(humanAgent === undefined ? {} : { humanAgent }),
    lines: [
      signedIn,
      { what: 'page', state: 'ok', detail: name },
      ...await permissionLines(session),
      'refused' in messages ? lineFor(messages.refused, 'messages') : { what: 'messages', state: 'ok' },
      { what: 'humanAgent', state: humanAgent ? 'ok' : 'warn' },
    ],
  }
}
