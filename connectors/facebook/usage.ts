import type { Source } from '@/domain/source'
import * as v from 'valibot'
import { count, soft, word } from './soft'

const pool = v.object({
  type: word,
  call_count: count,
  total_cputime: count,
  total_time: count,
  estimated_time_to_regain_access: count,
})
const headers = ['x-app-usage', 'x-page-usage', 'x-business-use-case-usage'] as const

/** How much of a quota is used up, as the headers of an answer tell it. */
export interface Usage {
  /** The highest of all pools and measures; absent when Facebook says nothing, which is not the same as 0. */
  percent?: number
  /** Minutes until the slowest pool answers again. */
  regain: number
}

/** `X-App-Usage` and `X-Page-Usage` are one pool each; the business header has lists of pools by id. */
const poolsIn = soft((value) => {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).filter(Array.isArray).flat()]
    .flatMap((item) => {
      const read = v.safeParse(pool, item)
      return read.success ? [read.output] : []
    })
})

function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text)
  }
  catch {
    return undefined
  }
}

interface Pool { name: string, percent: number | undefined, regain: number }

/** Each pool that an answer tells of. A header that cannot be read is as good as none. */
function poolsOf(answer: Headers): Pool[] {
  return headers.flatMap(header => (v.parse(poolsIn, parsed(answer.get(header))) ?? []).map((pool) => {
    const measures = [pool.call_count, pool.total_cputime, pool.total_time].filter(measure => measure !== undefined)
    return { name: `${header}/${pool.type ?? ''}`, percent: measures.length === 0 ? undefined : Math.max(...measures), regain: pool.estimated_time_to_regain_access ?? 0 }
  }))
}

/** How much of the quota an answer says is used up. */
export function readUsage(answer: Headers): Usage {
  const pools = poolsOf(answer)
  const percents = pools.flatMap(({ percent }) => percent ?? [])
  const regain = Math.max(0, ...pools.map(({ regain }) => regain))
  return percents.length === 0 ? { regain } : { percent: Math.max(...percents), regain }
}

/** How long (ms) a pool's figure counts when no other answer tells of it. */
const lasts = 5 * 60_000
/** The last figures of a Page's pools, and when they were told, during one pass or one watch. */
const told = new WeakMap<Source, Map<string, { percent: number, at: number }>>()

/**
 * How full the fullest pool of a Page is (percent), as its answers of the last minutes told: each tells of the pools that it was
 * counted in and of no other. Nothing when this one tells of none.
 */
export function fullest(source: Source, answer: Headers, now: number): number | undefined {
  const known = told.get(source) ?? new Map<string, { percent: number, at: number }>()
  const pools = poolsOf(answer).filter(({ percent }) => percent !== undefined)
  if (pools.length === 0) return undefined
  for (const { name, percent = 0 } of pools) known.set(name, { percent, at: now })
  told.set(source, known)
  return Math.max(...[...known.values()].filter(({ at }) => now - at < lasts).map(({ percent }) => percent))
}
