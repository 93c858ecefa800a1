import * as v from 'valibot'

/** A cursor as its connector wrote it. Nothing when it is absent or not one of ours: then everything is read anew. */
export function readCursorAs<S extends v.GenericSchema>(state: S, cursor: string | undefined): v.InferOutput<S> | undefined {
  if (cursor === undefined) return undefined
  try {
    const read = v.safeParse(state, JSON.parse(cursor))
    return read.success ? read.output : undefined
  }
  catch {
    return undefined
  }
}
