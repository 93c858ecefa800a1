import type { Session } from '../connector'
import type { CheckLine } from '@/domain/check'
import { addresses } from './addresses'
import { attempt } from './attempt'
import { get } from './graph'
import { anything } from './schema'

/** Whether the Page's labels may be used: until its owner has accepted the contact terms, Graph refuses them with 2/2018344. */
export async function checkLabels(session: Session, page: string): Promise<CheckLine> {
  const answer = await attempt(get(session, `${page}/custom_labels`, { fields: 'id', limit: '1' }, anything, { lane: 'aside' }))
  if (!('refused' in answer)) return { what: 'contactTerms', state: 'ok' }
  const terms = 'reason' in answer.refused && answer.refused.reason === 'contactTerms'
  return terms ? { what: 'contactTerms', state: 'bad', link: addresses.contactTerms(page) } : { what: 'contactTerms', state: 'unknown' }
}
