import type { Connector } from '@/connectors/connector'
import { facebook } from '@/connectors/facebook'
import { withLocalDesk } from '@/connectors/local-desk'
import { contract } from '../contract'
import { practice } from '../facebook/remote'

/** A channel that carries words and nothing else: assignee, status, priority, tags and notes have no place there but this browser. */
const { labels: _, tags: __, share: ___, ...words } = facebook
const bare: Connector = { ...words, send: { reply: facebook.send.reply } }

contract('S044 the local desk, behind a channel that keeps nothing of a desk,', () => ({ ...practice('messages'), connector: withLocalDesk(bare) }))
