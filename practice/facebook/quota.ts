import type { Call } from './call'
import { json, Refusal } from './answer'

/** Meta meters a Page's reads of itself and its conversations in two pools, and those of the linked Instagram account in a third. */
export type Pool = 'messenger' | 'pages' | 'instagram'

/** How much a Page may call, and how much it has. By Page id. */
export interface Quota {
  /** Calls an hour that make 100 percent. */
  perHour: number
  /** Reads of conversations a second, over ten seconds; `off` never closes the door. */
  perSecond: number | 'off'
  /** How long the door stays closed, in minutes. */
  regainMinutes: number
  /** Calls in each minute since 1970 of the last hour, `<page>/<pool>` → minute → calls. */
  spent: Record<string, Record<string, number>>
  /** Times (ms) of the reads of the last ten seconds. */
  recent: Record<string, number[]>
  closedUntil: Record<string, number>
}

const window = 10_000

/** Counts one call, and throws error 613 when conversations were read faster than allowed for a while. */
export function spend(call: Call, pool: Pool, paced: boolean) {
  const { world: { quota }, now, page } = call
  if (!page) return
  const key = `${page.id}/${pool}`
  const minute = Math.floor(now / 60_000)
  const spent = Object.entries(quota.spent[key] ?? {}).filter(([then]) => Number(then) > minute - 60)
  quota.spent[key] = Object.fromEntries(spent)
  quota.spent[key][minute] = (quota.spent[key][minute] ?? 0) + 1

  if (!paced || quota.perSecond === 'off') return
  const recent = (quota.recent[page.id] ?? []).filter(then => then > now - window)
  quota.recent[page.id] = [...recent, now]
  // One second's worth above the mean: calls that were spread evenly may still arrive together.
  if (recent.length >= quota.perSecond * (window / 1000 + 1)) quota.closedUntil[page.id] = now + quota.regainMinutes * 60_000
  if ((quota.closedUntil[page.id] ?? 0) > now) throw tooFast(call, page.id)
}

function tooFast(call: Call, page: string) {
  const regain = Math.ceil(((call.world.quota.closedUntil[page] ?? call.now) - call.now) / 60_000)
  const message = '(#613) Calls to this api have exceeded the rate limit.'
  const error = { message, type: 'OAuthException', code: 613, fbtrace_id: 'APracticeTrace' }
  return new Refusal(json({ error }, 400, usageHeaders(call, 'messenger', regain)))
}

/** The two usage headers as they stand after this call. `regain` in minutes. */
export function usageHeaders({ world: { quota }, page }: Call, pool: Pool, regain = 0): Record<string, string> {
  if (!page) return { 'x-app-usage': JSON.stringify({ call_count: 0, total_cputime: 0, total_time: 0 }) }
  const calls = Object.values(quota.spent[`${page.id}/${pool}`] ?? {}).reduce((sum, count) => sum + count, 0)
  const call_count = regain > 0 ? 100 : Math.floor(calls * 100 / quota.perHour)
  const ids = pool === 'instagram' && page.instagram ? [page.id, page.instagram.id] : [page.id]
  const usage = { call_count, total_cputime: Math.floor(call_count / 4), total_time: Math.floor(call_count / 3) }
  return {
    'x-app-usage': JSON.stringify({ call_count: Math.floor(call_count / 10), total_cputime: 0, total_time: 0 }),
    // Answers about Instagram carry two ids, the Page's and the account's.
    'x-business-use-case-usage': JSON.stringify(Object.fromEntries(ids.map(id => [id, [{ type: pool, ...usage, estimated_time_to_regain_access: regain }]]))),
  }
}
