import type { Connector } from '../connector'
import { ask, feedback, findFeedback } from './asking'
import { card } from './card'
import { echo, history, privately, reply, reread, seen, upload } from './channels'
import { check } from './check'
import { deleteComment, editComment, hide, like, unhide, unlike } from './comment-send'
import { findReply } from './echo'
import { inbox } from './inbox'
import { withInstagram } from './instagram'
import { share } from './label-before'
import { labels } from './label-pull'
import { tag, untag } from './label-send'
import { assign, close, priority, reopen } from './label-share'
import { tags } from './label-tags'
import { limits } from './limits'
import { login } from './login'
import { pull } from './pull'
import { watch } from './watch'

/** The messages, comments and broadcasts of one Facebook Page, and those of the Instagram account linked to it, through the Graph API with the Page's own token. */
export const facebook: Connector = withInstagram({
  limits,
  abreast: 4,
  inbox,
  hosts: ['https://graph.facebook.com/*', 'https://streaming-graph.facebook.com/*'],
  pull,
  watch,
  labels,
  tags,
  share,
  history,
  reread,
  check,
  login,
  upload,
  send: { reply, ask, feedback, card, seen, tag, untag, assign, priority, close, reopen, like, unlike, hide, unhide, privately, editComment, deleteComment },
  kinds: { ask: ['message'], feedback: ['message'], card: ['message'] },
  echo: { ...echo, ask: findReply, feedback: findFeedback, card: findReply },
})
