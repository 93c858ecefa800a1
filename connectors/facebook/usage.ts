import * as v from 'valibot'
import { count, soft } from './soft'

const pool = v.object({
  call_count: count,
  total_cputime: count,
  total_time: count,
  estimated_time_to_regain_access: count,
})
const headers = ['x-app-usage', 'x-page-usage', 'x-business-use-case-usage'] as const

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

/** How much of the quota an answer says is used up. A header that cannot be read is as good as none. */
export function readUsage(answer: Headers): Usage {
  const pools = headers.flatMap(name => v.parse(poolsIn, parsed(answer.get(name))) ?? [])
  const measures = pools
    .flatMap(pool => [pool.call_count, pool.total_cputime, pool.total_time])
    .filter(measure => measure !== undefined)
  const regain = Math.max(0, ...pools.map(pool => pool.estimated_time_to_regain_access ?? 0))
  return measures.length === 0 ? { regain } : { percent: Math.max(...measures), regain }
}
