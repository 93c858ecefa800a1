import type { Connector } from '../connector'
import { hostsOf } from './address'
import { helpCenter } from './articles'
import { attribute } from './attribute'
import { begin } from './begin'
import { canned } from './canned'
import { check } from './check'
import { assign } from './claim'
import { countsOf } from './counts'
import { withInboxes } from './cursor'
import { customerNote } from './customer-note'
import { echo } from './echo'
import { fact } from './fact'
import { history, reread } from './history'
import { tag, untag } from './labels'
import { limits } from './limits'
import { accepts, marks } from './marks'
import { merge } from './merge'
import { teamNotices } from './notices'
import { pull } from './pull'
import { realtime } from './realtime'
import { roster } from './roster'
import { note, reply, seen, unseen } from './send'
import { ask } from './send-ask'
import { card, wordsAlone } from './send-card'
import { mail } from './send-mail'
import { signIn } from './sign-in'
import { close, priority, reopen } from './status'
import { team } from './team'
import { teamDesk } from './team-desk'

/** A shop's own Chatwoot server: every channel behind it, and the desk that its agents share. */
export const chatwoot: Connector = {
  limits,
  // A claim mostly waits to see whether a colleague was quicker: pulling in a hundred tickets must not do that one by one.
  abreast: 12,
  marks,
  accepts,
  hosts: [],
  hostsOf,
  pull,
  withInboxes,
  realtime,
  roster,
  counts: countsOf,
  history,
  reread,
  check,
  send: { reply, card, ask, note, mail, assign, close, reopen, priority, tag, untag, seen, unseen, fact, attribute, customerNote, merge, team },
  lacks: wordsAlone,
  echo,
  teamDesk,
  canned,
  articles: helpCenter,
  teamNotices,
  signIn,
  begin,
}
