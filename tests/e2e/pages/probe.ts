import type { Probe } from '../probe'
import { connectors } from '@/connectors'
import { send } from '@/platform/messages'
import { readSettings, writeSetting } from '@/platform/settings'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { saveDraft } from '@/sync/drafts'

const probe: Probe = { db, dispatch, saveDraft, send, connectors, readSettings, writeSetting }
Object.assign(globalThis, { probe })
