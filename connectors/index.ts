import type { Connector } from './connector'
import type { ConnectorName } from '@/domain/source'
import { chatwoot } from './chatwoot'
import { facebook } from './facebook'
import { withLocalDesk } from './local-desk'
import { pages } from './pages'

/** Every connector by name. A new name in `domain/source.ts` does not compile until it stands here. */
export const connectors: Record<ConnectorName, Connector> = {
  chatwoot,
  facebook: withLocalDesk(facebook),
  pages,
}
