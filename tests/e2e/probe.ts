import type { connectors } from '@/connectors'
import type { send } from '@/platform/messages'
import type { readSettings, writeSetting } from '@/platform/settings'
import type { Desk } from '@/sync/db'
import type { dispatch } from '@/sync/dispatch'
import type { saveDraft } from '@/sync/drafts'

/** What the page `probe.html` of the test build has on its `globalThis`: the panel's own ways in, without its screen. */
export interface Probe {
  db: Desk
  dispatch: typeof dispatch
  saveDraft: typeof saveDraft
  send: typeof send
  connectors: typeof connectors
  readSettings: typeof readSettings
  writeSetting: typeof writeSetting
  /** Whether pages that are opened from now on carry our script. */
  inPages: () => Promise<boolean>
}

declare global {
  /** Only inside functions given to `evaluate` on the probe page. */
  const probe: Probe
}
