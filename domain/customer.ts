/** Where a value comes from. Shown beside it, so that a guess never looks like a fact. */
export type Origin = 'channel' | 'message' | 'typed' | 'shop'

export interface Fact {
  value: string
  from: Origin
  /** Id of the agent who typed or confirmed it. */
  by?: string
  at: number
}

/** The fields a customer has before the shop adds its own (S027–S030). */
export const customerFields = ['name', 'phone', 'email', 'address', 'membership'] as const
export type CustomerField = (typeof customerFields)[number]
/** What a ticket carries a copy of, beside the name that it has anyway, to be found by it (S096). */
export type KnownField = Exclude<CustomerField, 'name'>

export interface Customer {
  /** `<source id>/<the remote's own id>`. */
  id: string
  source: string
  facts: Partial<Record<CustomerField, Fact>>
  /** A phone number was once given in a message, or noted; stays. */
  hasPhone?: boolean
}

/** What is known of a customer, without where it comes from; nothing when nothing is. */
export function knownOf({ facts: { name: _, ...facts } }: Customer): Partial<Record<KnownField, string>> | undefined {
  const known = Object.entries(facts).map(([field, { value }]) => [field, value])
  return known.length > 0 ? Object.fromEntries(known) as Partial<Record<KnownField, string>> : undefined
}
