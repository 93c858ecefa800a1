import type { Priority } from './ticket'
import { fold } from './fold'
import { tagId } from './tag'
import { priorities } from './ticket'

/**
 * Who has a ticket, its priority and that it is pending, written as labels that every colleague and the channel's own
 * inbox can read: `▸ Lan`, `▸! High`, `▸! Pending`. The mark makes them sort above the shop's own labels and tells them
 * apart from tags; what follows it is a person after a space, and one of four fixed English words after `! `, the same
 * in every language of the panel.
 */
const mark = '▸'
const person = `${mark} `
const state = `${mark}! `

const words: Record<Priority, string> = { high: 'High', medium: 'Medium', low: 'Low' }

export const pendingLabel = `${state}Pending`
export const priorityLabel = (priority: Priority): string => state + words[priority]
export const holderLabel = (name: string): string => person + name.trim().replace(/\s+/g, ' ')

/** Whether a label is one of these and no tag. */
export const isShared = (label: string): boolean => label.trim().startsWith(mark)

/** The person a label names, if it names one. */
export function holderIn(label: string): string | undefined {
  const text = label.trim()
  const name = text.startsWith(person) ? text.slice(person.length).trim() : ''
  return name === '' ? undefined : name
}

const same = (a: string, b: string) => tagId(a) === tagId(b)

export const priorityIn = (label: string): Priority | undefined => priorities.find(priority => same(label, priorityLabel(priority)))
export const isPending = (label: string): boolean => same(label, pendingLabel)

/** What some labels say together. Of several people it is the first, of several priorities the highest. */
export interface Shared {
  /** A name, as it was written. */
  holder?: string
  priority?: Priority
  pending: boolean
}

/** `labels`: names, the label that was made first comes first. */
export function readShared(labels: string[]): Shared {
  const found = labels.flatMap(label => priorityIn(label) ?? [])
  return {
    holder: labels.map(holderIn).find(name => name !== undefined),
    priority: priorities.find(priority => found.includes(priority)),
    pending: labels.some(isPending),
  }
}

/** Whether two people are called the same: case, accents and spaces do not count. */
export const isNamesake = (a: string, b: string): boolean => fold(a).trim() === fold(b).trim()
