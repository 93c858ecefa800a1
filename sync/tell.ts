import type { Session } from '@/connectors/connector'
import { shareRest } from './shares'
import { tellTags } from './tag-there'

/** What a channel is told in the background, a little in each pass and behind everything else. */
export async function tellRest(session: Session) {
  await tellTags(session)
  await shareRest(session)
}
