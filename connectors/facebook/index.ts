import type { Connector } from '../connector'
import { ask, feedback, findFeedback } from './asking'
import { echo, history, reply, reread, seen, upload } from './channels'
import { check } from './check'
import { findPrivate } from './comment-echo'
import { deleteComment, editComment, hide, like, privately, unhide, unlike } from './comment-send'
import { findReply } from './echo'
import { limits } from './limits'
import { login } from './login'
import { pull } from './pull'

/** The messages and comments of one Facebook Page, through the Graph API with the Page's own token. */
export const facebook: Connector = {
  limits,
  hosts: ['https://graph.facebook.com/*'],
  pull,
  history,
  reread,
  check,
  login,
  upload,
  send: { reply, ask, feedback, seen, like, unlike, hide, unhide, privately, editComment, deleteComment },
  kinds: { ask: ['message'], feedback: ['message'] },
  echo: { reply: echo, ask: findReply, feedback: findFeedback, privately: findPrivate },
}
