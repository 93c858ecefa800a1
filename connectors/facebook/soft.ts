import * as v from 'valibot'
import { showable } from '@/domain/address'

/**
 * Schemas that never fail: what cannot be read is `undefined`, so one wrong field costs that field and
 * not the whole answer.
 */
export const soft = <T>(pick: (value: unknown) => T | undefined) => v.optional(v.pipe(v.unknown(), v.transform(pick)))

/** Text; a number is taken for its digits. */
export const word = soft(value => typeof value === 'number' && Number.isFinite(value) ? String(value) : typeof value === 'string' ? value : undefined)

/** A number from 0 up, also written as text. */
export const count = soft((value) => {
  const number = typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : undefined
})

export const flag = soft(value => typeof value === 'boolean' ? value : undefined)

/** Graph's way to write a time, `2026-11-20T09:14:05+0000`, in whole seconds; here milliseconds. */
export const time = soft((value) => {
  if (typeof value !== 'string') return undefined
  const at = Date.parse(value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
  return Number.isNaN(at) ? undefined : at
})

/** An address that may be opened, or shown as a picture: https, a picture in itself, or nothing. */
export const address = soft(value => typeof value === 'string' ? showable(value) : undefined)

/** A nested object; `undefined` when it is not one. */
export function part<S extends v.GenericSchema>(schema: S) {
  return soft((value) => {
    const read = v.safeParse(schema, value)
    return read.success ? read.output : undefined
  })
}

/** Graph's `{ data: [...], paging }`. */
export interface Listed<T> {
  items: T[]
  /** How many items could not be read at all. */
  lost: number
  /** Where the next page starts; absent on the last one. `next` itself is never used: it holds the token. */
  after?: string
}

const paging = v.object({
  next: word,
  cursors: v.optional(v.object({ after: word })),
})

function read<S extends v.GenericSchema>(schema: S, { data, paging: pages }: { data: unknown[], paging?: unknown }): Listed<v.InferOutput<S>> {
  const results = data.map(item => v.safeParse(schema, item))
  const items = results.flatMap(result => result.success ? [result.output] : [])
  const turned = v.safeParse(paging, pages)
  const after = turned.success && turned.output.next !== undefined ? turned.output.cursors?.after : undefined
  return { items, lost: results.length - items.length, after }
}

const rows = v.object({ data: v.array(v.unknown()), paging: v.optional(v.unknown()) })

/** A whole answer that has to be a list: without `data` it is invalid. Items that cannot be read are left out. */
export const answerOf = <S extends v.GenericSchema>(item: S) => v.pipe(rows, v.transform(list => read(item, list)))

/** A list inside an item; `undefined` when there is none. */
export const listOf = <S extends v.GenericSchema>(item: S) => part(answerOf(item))
