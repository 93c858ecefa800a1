import type { Connector } from '../connector'
import { ask, feedback, findFeedback } from './asking'
import { echo, history, reply, seen } from './channels'
import { check } from './check'
import { findPrivate } from './comment-echo'
import { deleteComment, editComment, hide, like, privately, unhide, unlike } from './comment-send'
import { findReply } from './echo'
import { labels } from './label-pull'
import { tag, untag } from './label-send'
import { assign, close, priority, reopen } from './label-share'
import { limits } from './limits'
import { login } from './login'
import { pull } from './pull'

/** The messages and comments of one Facebook Page, through the Graph API with the Page's own token. */
export const facebook: Connector = {
  limits,
  hosts: ['https://graph.facebook.com/*'],
  pull,
  labels,
  history,
  check,
  login,
  send: { reply, ask, feedback, seen, tag, untag, assign, priority, close, reopen, like, unlike, hide, unhide, privately, editComment, deleteComment },
  kinds: { ask: ['message'], feedback: ['message'] },
  echo: { reply: echo, ask: findReply, feedback: findFeedback, privately: findPrivate },
}
