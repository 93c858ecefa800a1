import type { Session } from '../connector'
import type { Check, CheckLine } from '@/domain/check'
import { addresses } from './addresses'
import { attempt, lineFor } from './attempt'
import { commentLines } from './check-comments'
import { lateLine, mayAnswerLater, permissionLines } from './check-permissions'
import { lastingLines, lastingOf } from './check-token'
import { get } from './graph'
import { instagramLine } from './instagram/check'
import { checkLabels } from './label-check'
import { account, conversation } from './schema'
import { answerOf } from './soft'
import { taskLines } from './tasks'

/** Where a refused token can be repaired, by the reason of the `Unauthorized`. */
const steps: Record<string, string> = {
  checkpoint: addresses.home,
  unconfirmed: addresses.home,
  roleLost: addresses.pages,
  secretProof: addresses.advanced(undefined),
}

function withStep(line: CheckLine): CheckLine {
  const link = steps[line.what]
  return link ? { ...line, link } : line
}

/**
 * What works with this token, line by line: `signedIn`, `page`, how long it lasts, each permission, the person's tasks, the
 * app's access, messages, comments, labels, Instagram, late answers; and where something is wrong `userToken`, `otherPage`, `throttled`
 * or the reason of an `Unauthorized`.
 * @throws only what a broken network or a failing Facebook throws.
 */
export async function check(session: Session): Promise<Check> {
  const me = await attempt(get(session, 'me', { fields: 'id,name' }, account, { lane: 'aside' }))
  if ('refused' in me) return { lines: [withStep(lineFor(me.refused, 'signedIn'))] }
  const { id, name = '' } = me.value
  const signedIn: CheckLine = { what: 'signedIn', state: 'ok', detail: name }
  const { account: expected, told } = session.source
  const page = encodeURIComponent(id)

  const messages = await attempt(get(session, `${page}/conversations`, { platform: 'messenger', fields: 'id', limit: '1' }, answerOf(conversation), { ofPage: true }))
  // Only a person has Pages of their own; a Page's token is refused this list.
  if ('refused' in messages && 'value' in await attempt(get(session, 'me/accounts', { fields: 'id', limit: '1' }, answerOf(account), { lane: 'aside' }))) {
    return { person: true, lines: [signedIn, { what: 'userToken', state: 'bad', detail: name }] }
  }
  if (expected !== '' && expected !== id) return { account: id, name, lines: [signedIn, { what: 'otherPage', state: 'bad', detail: name }] }

  const lasting = await lastingOf(session)
  const [permissions, comments, labels, instagram, humanAgent] = await Promise.all([
    permissionLines(session),
    commentLines(session, page, lasting.app),
    checkLabels(session, page),
    instagramLine(session, page),
    mayAnswerLater(session, page),
  ])
  return {
    account: id,
    name,
    ...(humanAgent === undefined ? {} : { humanAgent }),
    lines: [
      signedIn,
      { what: 'page', state: 'ok', detail: name },
      ...lastingLines(lasting, session.now()),
      ...permissions,
      ...taskLines(told?.tasks),
      'refused' in messages ? withStep(lineFor(messages.refused, 'messages')) : { what: 'messages', state: 'ok' },
      ...comments,
      // Messages work without labels, so it is no reason not to connect.
      labels.state === 'bad' ? { ...labels, state: 'warn' } : labels,
      instagram,
      lateLine(humanAgent, lasting.app),
    ],
  }
}
