import type { Probe } from '../probe'
import browser from 'webextension-polyfill'
import { connectors } from '@/connectors'
import { send } from '@/platform/messages'
import { readSettings, writeSetting } from '@/platform/settings'
import { db } from '@/sync/db'
import { dispatch } from '@/sync/dispatch'
import { saveDraft } from '@/sync/drafts'

const inPages = async () => (await browser.scripting.getRegisteredContentScripts({ ids: ['page'] })).length > 0

const probe: Probe = { db, dispatch, saveDraft, send, connectors, readSettings, writeSetting, inPages }
Object.assign(globalThis, { probe })
