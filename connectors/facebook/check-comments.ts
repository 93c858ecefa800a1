import type { Session } from '../connector'
import type { CheckLine } from '@/domain/check'
import { addresses } from './addresses'
import { attempt } from './attempt'
import { get } from './graph'
import { glimpse } from './schema'
import { answerOf } from './soft'

/**
 * Whether comments can be read, and what they tell of the app's access level, which Facebook itself does not: where the
 * author of a comment is missing, the app has standard access and sees only people with a role in it. Authors that are there
 * prove nothing, because they may be such people.
 */
export async function commentLines(session: Session, page: string, app: string | undefined): Promise<CheckLine[]> {
  const answer = await attempt(get(session, `${page}/feed`, { fields: 'id,comments.limit(10){id,from}', limit: '5' }, answerOf(glimpse), { lane: 'aside' }))
  if ('refused' in answer) return [{ what: 'comments', state: 'warn' }, { what: 'accessLevel', state: 'unknown' }]
  const written = answer.value.items.flatMap(({ comments }) => comments?.items ?? [])
  const hidden = written.some(({ from }) => from === undefined)
  return [
    { what: 'comments', state: 'ok' },
    hidden ? { what: 'accessLevel', state: 'warn', link: addresses.review(app) } : { what: 'accessLevel', state: 'unknown' },
  ]
}
