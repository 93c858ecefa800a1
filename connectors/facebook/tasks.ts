import type { CheckLine } from '@/domain/check'
import { addresses } from './addresses'

/** New Pages spell their tasks `PROFILE_PLUS_MESSAGING`, older ones `MESSAGING`. */
const plain = (task: string) => task.toUpperCase().replace(/^PROFILE_PLUS_/, '')
const everything = ['MANAGE', 'FULL_CONTROL']

/**
 * What a person's tasks on a Page allow: messages need MESSAGING or MODERATE; comments MODERATE and CREATE_CONTENT.
 * Without a list nothing is known.
 */
export function taskLines(tasks: string[] | undefined): CheckLine[] {
  if (!tasks) return [{ what: 'tasks', state: 'unknown' }]
  const has = new Set(tasks.map(plain))
  const may = (...wanted: string[]) => everything.some(task => has.has(task)) || wanted.every(task => has.has(task))
  const messages = may('MESSAGING') || may('MODERATE')
  const comments = may('MODERATE', 'CREATE_CONTENT')
  return [
    messages ? { what: 'taskMessages', state: 'ok' } : { what: 'taskMessages', state: 'bad', link: addresses.pages },
    comments ? { what: 'taskComments', state: 'ok' } : { what: 'taskComments', state: 'warn', link: addresses.pages },
  ]
}
