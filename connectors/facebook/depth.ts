import type { Session } from '../connector'
import type { RawConversation, RawMessage } from './schema'
import { Rejected } from '../errors'
import { readMessages } from './lists'
import { speakerOf } from './message'

/** Messages may be shown a little later than they are dated. */
const slack = 10_000

/** Most pages of 50 for messages that came since the last pull; older ones are read on demand. */
const deepest = 4

/** Calls for one page of conversations: at 2 a second they must end well within one pass of sync. */
export interface Budget { calls: number }

/** How many more pages a conversation needs: all since `known`, and one to find who spoke last on either side. */
function pagesNeeded(messages: RawMessage[], known: number | undefined, session: Session): number {
  const oldest = messages.findLast(({ created_time }) => created_time !== undefined)?.created_time
  if (known !== undefined && oldest !== undefined && oldest >= known - slack) return deepest
  const speakers = new Set(messages.map(message => speakerOf(message, session.source)))
  return speakers.has('customer') && speakers.has('agent') ? 0 : 1
}

/**
 * A conversation with enough of its messages: those that came with it, and those between them and `known` (ms), where
 * the last pull ended. Bounded, and content with less when Facebook keeps older ones to itself.
 */
export async function deepen(session: Session, raw: RawConversation, known: number | undefined, budget: Budget): Promise<RawConversation> {
  let messages = raw.messages ?? { items: [], lost: 0 }
  for (let pages = 0; messages.after !== undefined && budget.calls > 0 && pages < pagesNeeded(messages.items, known, session); pages++) {
    budget.calls--
    try {
      const older = await readMessages(session, raw.id, 50, messages.after)
      messages = { items: [...messages.items, ...older.items], lost: messages.lost + older.lost, after: older.after }
    }
    catch (error) {
      if (error instanceof Rejected) break
      throw error
    }
  }
  return { ...raw, messages }
}
