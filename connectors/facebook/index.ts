import type { Connector } from '../connector'
import { check } from './check'
import { findReply } from './echo'
import { history } from './history'
import { limits } from './limits'
import { pull } from './pull'
import { reply, seen } from './send'

/** The messages of one Facebook Page, through the Graph API with the Page's own token. */
export const facebook: Connector = {
  limits,
  hosts: ['https://graph.facebook.com/*'],
  pull,
  history,
  check,
  send: { reply, seen },
  echo: { reply: findReply },
}
