import type { Customer, Fact, Facts, FieldId } from '../customer'
import { isSingle } from '../customer'
import { matchKeys, normal } from './norm'

/** Values of the other customer that are taken over. The channel no longer keeps them, unless it tells them anew. */
function together(field: FieldId, ours: Fact[], theirs: Fact[], from: string): Fact[] {
  const known = new Set(ours.map(({ value }) => normal(field, value)))
  const more = theirs.filter(({ value }) => !known.has(normal(field, value))).map((fact): Fact => ({ ...fact, id: `${from} ${field} ${normal(field, fact.value)}`, ...(fact.there ? { there: 'left' as const } : {}) }))
  return [...ours, ...more].slice(0, isSingle(field) ? 1 : undefined)
}

/**
 * The row that stays once the channel itself has made one customer of two: all values of both, but of a field with a single value only its own.
 * Unlike two who were joined here, they cannot be split again.
 */
export function absorbed(to: Customer, from: Customer): Customer {
  const fields = [...new Set([...Object.keys(to.facts), ...Object.keys(from.facts)])] as FieldId[]
  const facts = Object.fromEntries(fields.map(field => [field, together(field, to.facts[field] ?? [], from.facts[field] ?? [], from.id)])) as Facts
  const apart = [...new Set([...to.apart ?? [], ...from.apart ?? []])].filter(id => id !== to.id && id !== from.id)
  const into = to.into ?? (to.joined ? undefined : from.into)
  const { keys: _, apart: __, into: ___, ...rest } = to
  const keys = matchKeys(facts)
  return {
    ...rest,
    facts,
    ...(to.hasPhone || from.hasPhone ? { hasPhone: true } : {}),
    ...(keys ? { keys } : {}),
    ...(apart.length > 0 ? { apart } : {}),
    ...(into !== undefined && into !== to.id && into !== from.id ? { into } : {}),
  }
}
