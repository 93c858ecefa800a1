import type { Call } from './call'
import type { Field } from './fields'
import { origin } from './call'

/** How one edge is cut into pages. */
export interface Edge<T> {
  /** Without the version: `t_…/messages`. */
  path: string
  /** Newest first. */
  items: T[]
  /** Marks a place that stays right when something new comes in above it. */
  place: (item: T) => string
  /** The index to go on from after `place`. */
  after: (items: T[], place: string) => number
  render: (item: T) => unknown
  /** More than this are silently not given. */
  cap: number
  /** `limit`, `after` and what the next page's address has to repeat. */
  args: Record<string, string>
}

const seal = (place: string) => `QVFI${btoa(place).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`

function unseal(cursor: string) {
  try {
    return atob(cursor.slice(4).replaceAll('-', '+').replaceAll('_', '/'))
  }
  catch {
    return ''
  }
}

/** One page of an edge as Graph gives it: `data`, the cursors, and the whole address of the next page. */
export function cut<T>(call: Call, { path, items, place, after, render, cap, args }: Edge<T>) {
  const limit = Math.min(Math.max(Number.parseInt(args.limit ?? '') || 25, 1), cap)
  const start = args.after ? after(items, unseal(args.after)) : 0
  const page = items.slice(start, start + limit)
  const [first, last] = [page[0], page.at(-1)]
  if (first === undefined || last === undefined) return { data: [] }

  const cursors = { before: seal(place(first)), after: seal(place(last)) }
  const more = start + limit < items.length
  const query = new URLSearchParams({ ...args, limit: String(limit), after: cursors.after, access_token: call.token })
  return {
    data: page.map(render),
    paging: { cursors, ...(more ? { next: `${origin}/${path}?${query}` } : {}) },
  }
}

/** `fields=` written out again, for the address of the next page. */
export function writeFields(fields: Field[]): string {
  return fields.map(({ name, args, fields }) => {
    const called = Object.entries(args).map(([key, value]) => `.${key}(${value})`).join('')
    return name + called + (fields ? `{${writeFields(fields)}}` : '')
  }).join(',')
}
