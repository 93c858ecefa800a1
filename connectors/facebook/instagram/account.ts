import type { Session } from '../../connector'
import type { Linked } from '@/domain/source'
import * as v from 'valibot'
import { Rejected } from '../../errors'
import { get } from '../graph'
import { part, word } from '../soft'

const id = v.pipe(v.string(), v.nonEmpty())
const page = v.object({ instagram_business_account: part(v.object({ id, username: word })) })

/** The Instagram account that is linked to the Page; nothing where none is, or where the token may not know. */
export async function readLinked(session: Session): Promise<Linked | undefined> {
  try {
    const { instagram_business_account: account } = await get(session, 'me', { fields: 'instagram_business_account{id,username}' }, page, { lane: 'aside' })
    return account && { id: account.id, username: account.username ?? '' }
  }
  catch (error) {
    if (error instanceof Rejected) return undefined
    throw error
  }
}
