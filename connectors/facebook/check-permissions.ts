import type { Session } from '../connector'
import type { CheckLine } from '@/domain/check'
import { addresses } from './addresses'
import { attempt } from './attempt'
import { get } from './graph'
import { needed, useful } from './permissions'
import { feature, permission } from './schema'
import { answerOf } from './soft'

/** How many permissions are granted, and a line for each: what works with it, or no longer without it. Some Page tokens may not ask: nothing is known then. */
export async function permissionLines(session: Session): Promise<CheckLine[]> {
  const answer = await attempt(get(session, 'me/permissions', {}, answerOf(permission), { lane: 'aside' }))
  if ('refused' in answer) return [{ what: 'permissions', state: 'unknown' }]
  const granted = new Set(answer.value.items.filter(({ status }) => status === 'granted').map(({ permission }) => permission))
  const all = [...needed, ...useful]
  const line = (detail: string): CheckLine => {
    if (granted.has(detail)) return { what: 'permission', state: 'ok', detail }
    return { what: 'permission', state: needed.includes(detail) ? 'bad' : 'warn', detail }
  }
  const lines = all.map(line)
  const count = `${lines.filter(({ state }) => state === 'ok').length} / ${all.length}`
  return [
    { what: 'permissions', state: lines.some(({ state }) => state === 'bad') ? 'bad' : 'ok', detail: count },
    ...lines,
  ]
}

/** Whether the app may answer up to 7 days later. Absent when Facebook does not tell. */
export async function mayAnswerLater(session: Session, page: string): Promise<boolean | undefined> {
  const answer = await attempt(get(session, `${page}/messaging_feature_review`, {}, answerOf(feature), { lane: 'aside' }))
  if ('refused' in answer) return undefined
  return answer.value.items.some(({ feature, status }) => /^human.?agent$/i.test(feature) && status.toLowerCase() === 'approved')
}

/** The app's approval for late answers as a line. */
export function lateLine(may: boolean | undefined, app: string | undefined): CheckLine {
  if (may === undefined) return { what: 'humanAgent', state: 'unknown' }
  return may ? { what: 'humanAgent', state: 'ok' } : { what: 'humanAgent', state: 'warn', link: addresses.review(app) }
}
