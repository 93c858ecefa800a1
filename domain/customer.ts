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

export interface Customer {
  /** `<source id>/<the remote's own id>`. */
  id: string
  source: string
  facts: Partial<Record<CustomerField, Fact>>
  /** A phone number was once given in a message, or noted; stays. */
  hasPhone?: boolean
}
