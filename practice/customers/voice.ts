import type { Turn } from '../talk'

/** What a Page sells decides what its customers ask about. */
export type Goods = 'home' | 'clothes'

type Some = [string, ...string[]]

/** A talk as it goes in the shop: what the customer says, and what staff answered in the conversations of the last days. */
export type Story = [says: Turn, answer: string][]

/** How customers of one language write. `{item}`, `{size}`, `{colour}`, `{phone}`, `{address}` and `{picture}` are filled in. */
export interface Voice {
  /** A name is one of each, joined in this order; an empty part is left out. */
  names: [Some, ...Some[]]
  /** `#` is a digit. */
  phones: Some
  addresses: Some
  goods: Record<Goods, { item: Some, size: Some, colour: Some }>
  stories: [Story, ...Story[]]
  /** Asked when nobody answers for a while. */
  nudges: Some
}
