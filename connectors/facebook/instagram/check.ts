import type { Session } from '../../connector'
import type { CheckLine } from '@/domain/check'
import { attempt } from '../attempt'
import { get } from '../graph'
import { anything } from '../schema'
import { readLinked } from './account'

/** Whether the linked Instagram account's messages and comments can be read. None, or none that the token may know of, is no fault. */
export async function instagramLine(session: Session, page: string): Promise<CheckLine> {
  const linked = await attempt(readLinked(session))
  if ('refused' in linked || !linked.value) return { what: 'instagram', state: 'unknown' }
  const { id, username } = linked.value
  const detail = `@${username}`
  const [messages, comments] = await Promise.all([
    attempt(get(session, `${page}/conversations`, { platform: 'instagram', fields: 'id', limit: '1' }, anything)),
    attempt(get(session, `${encodeURIComponent(id)}/media`, { fields: 'id,comments.limit(1){id}', limit: '1' }, anything, { lane: 'aside' })),
  ])
  return { what: 'instagram', state: 'refused' in messages || 'refused' in comments ? 'warn' : 'ok', detail }
}
