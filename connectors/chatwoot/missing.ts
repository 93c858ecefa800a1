import type { TeamDesk } from '../team-desk'
import * as v from 'valibot'
import { post } from './api'
import { remoteId } from './ids'
import { noRows, perPage } from './lists'
import { list } from './schema'

const answer = v.object({ meta: v.object({ all_count: v.number() }), payload: list(v.object({ id: v.number() })) })

/** Numbers in one question, which becomes `display_id IN (…)` there: 20 000 tickets take 20 calls, each of which tells a count. */
const perCall = 1000
/** Most calls in one look. The next look goes on, because the missing ones that this one finds are gone by then. */
const mostCalls = 200

interface Look { ask: (numbers: number[], page: number) => Promise<v.InferOutput<typeof answer>>, left: number }

/** Of these numbers, of which the server has `there`, those that it lacks: halved until the few rows can be read. */
async function among(look: Look, numbers: number[], there: number): Promise<number[]> {
  if (there >= numbers.length) return []
  if (there === 0) return numbers
  if (look.left <= 0) return []
  look.left -= 1
  if (numbers.length <= perPage) {
    const told = new Set((await look.ask(numbers, 1)).payload.map(({ id }) => id))
    // An operator may have set a smaller page.
    if (told.size >= there) return numbers.filter(number => !told.has(number))
  }
  const [first, second] = [numbers.slice(0, numbers.length >> 1), numbers.slice(numbers.length >> 1)]
  const inFirst = (await look.ask(first, noRows)).meta.all_count
  return [...await among(look, first, inFirst), ...await among(look, second, there - inFirst)]
}

/** The server's filter only finds what its lists show this agent. */
export const missing: TeamDesk['missing'] = async (session, tickets) => {
  const idOf = new Map(tickets.map(id => [Number(remoteId(id)), id]))
  const numbers = [...idOf.keys()].sort((a, b) => a - b)
  const ask: Look['ask'] = (values, page) => post(session, `conversations/filter?page=${page}`, { payload: [{ attribute_key: 'display_id', filter_operator: 'equal_to', values: values.map(String) }] }, answer)
  const look: Look = { ask, left: mostCalls }
  const found: number[] = []
  for (let at = 0; at < numbers.length && look.left > 0; at += perCall) {
    const some = numbers.slice(at, at + perCall)
    look.left -= 1
    found.push(...await among(look, some, (await ask(some, noRows)).meta.all_count))
  }
  return found.flatMap(number => idOf.get(number) ?? [])
}
