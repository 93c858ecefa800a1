import type { OwnField } from '../customer'

/** What a field of the shop's own holds (S031). */
export const ownTypes = ['text', 'number', 'date', 'list', 'check', 'link'] as const
export type OwnType = (typeof ownTypes)[number]

/** A field that the shop adds to every customer. Its values are text: a date as YYYY-MM-DD, a ticked box as `yes`. */
export interface OwnFieldRow {
  id: OwnField
  name: string
  type: OwnType
  /** Of a list: what can be chosen. */
  choices?: string[]
  /** Place in the shop's own order. */
  order: number
}

/** Why a field cannot be kept like this: `ownFieldFault.<name>` in the locales. */
export type OwnFieldFault = 'empty' | 'taken' | 'choices' | 'gone'

export const inOwnOrder = (rows: OwnFieldRow[]) => [...rows].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))

/** The choices of a list as they were typed, one a line; none twice, none empty. */
export const choicesIn = (text: string) => [...new Set(text.split('\n').map(line => line.trim()).filter(Boolean))]
