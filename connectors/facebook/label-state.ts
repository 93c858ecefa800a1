import type { Session } from '../connector'
import type { Arrival } from '@/domain/arrive'
import * as v from 'valibot'
import { isUnanswered } from '@/domain/ticket'
import { personOf } from './labels'

/** Somebody whose labels are to be read. */
const person = v.object({
  /** Without the source's id. */
  conversation: v.string(),
  psid: v.string(),
  /** Waits for an answer, so that a label that says "pending" is out of date. */
  waits: v.boolean(),
})
export type Person = v.InferOutput<typeof person>

/** The labels' part of a cursor. */
export const labelState = v.object({
  /** Whose conversation has changed, in the order in which they are read. */
  todo: v.array(person),
  /** People of the newest conversations, looked at in turn, because a label does not move its conversation up. */
  round: v.array(person),
  /** When the round was last looked at, and the Page's own list (ms). */
  roundAt: v.number(),
  listedAt: v.number(),
  /** Names on that list: each is told once, so that a tag that was deleted here does not come back by itself. */
  listed: v.array(v.string()),
  /** Facebook refused: not before this (ms). */
  restUntil: v.optional(v.number()),
})
export type LabelState = v.InferOutput<typeof labelState>

/** Before the first look. */
export const noLabels: LabelState = { todo: [], round: [], roundAt: 0, listedAt: 0, listed: [] }

/** Most people to read after a first sync, the newest; others are read when their ticket is opened. */
const mostToDo = 100
const mostInRound = 25

function firstOfEach(people: Person[]): Person[] {
  return people.filter(({ psid }, at) => people.findIndex(other => other.psid === psid) === at)
}

/** Notes whose labels have to be read, because their conversations came in. `newest`: they are the newest of all. */
export function noticed({ source }: Session, state: LabelState = noLabels, arrivals: Arrival[], newest: boolean): LabelState {
  const people = arrivals.flatMap(({ conversation }): Person[] => {
    const psid = personOf(conversation)
    return psid === undefined ? [] : [{ conversation: conversation.id.slice(source.id.length + 1), psid, waits: isUnanswered(conversation) }]
  })
  if (people.length === 0) return state
  const put = (before: Person[], most: number) => firstOfEach(newest ? [...people, ...before] : [...before, ...people]).slice(0, most)
  return { ...state, todo: put(state.todo, mostToDo), round: put(state.round, mostInRound) }
}
