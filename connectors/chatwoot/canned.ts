import type { CannedHome, TeamCanned } from '../canned-home'
import * as v from 'valibot'
import { fromShortCode, toShortCode } from '@/domain/canned/formats/short-codes'
import { Rejected } from '../errors'
import { change, get, post } from './api'
import { anything, list } from './schema'

/** A raw record: its times are ISO 8601 (§2.1). */
const response = v.object({ id: v.number(), short_code: v.string(), content: v.fallback(v.string(), ''), updated_at: v.fallback(v.string(), '') })

function messageOf({ id, short_code, content, updated_at }: v.InferOutput<typeof response>): TeamCanned {
  return { id: String(id), shortcut: short_code, body: fromShortCode(content), changedAt: Date.parse(updated_at) || 0 }
}

/** Canned responses: for the whole account, text only, and any agent may change them. No event tells of a change. */
export const canned: CannedHome = {
  list: async session => (await get(session, 'canned_responses', list(response))).map(messageOf),
  async put(session, { id, shortcut, body }) {
    const fields = { short_code: shortcut, content: toShortCode(body) }
    return messageOf(id === undefined ? await post(session, 'canned_responses', fields, response) : await change(session, 'PATCH', `canned_responses/${id}`, fields, response))
  },
  async remove(session, id) {
    await change(session, 'DELETE', `canned_responses/${id}`, undefined, anything).catch((error: unknown) => {
      if (!(error instanceof Rejected && error.reason === 'gone')) throw error
    })
  },
}
