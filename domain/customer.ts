/** Where a value comes from. Shown beside it, so that a guess never looks like a fact. */
export type Origin = 'channel' | 'message' | 'page' | 'typed' | 'shop' | 'file'

/** The very place: a message of a ticket (its time in ms), or a site's name. */
export type Whence = { ticket: string, message: string, at: number } | { page: string }

/** One value of one field. A field may have several; each has an id of its own, so that two agents who change two of them lose nothing. */
export interface Fact {
  id: string
  /** As it was typed or written, on one line. */
  value: string
  /** Of a phone number: E.164, where the country is known (S028). */
  e164?: string
  from: Origin
  where?: Whence
  /** Id of the agent who typed or confirmed it. */
  by?: string
  at: number
  /**
   * The channel keeps it too, as the one value it has a place for or as a further one: what is removed there is then removed here. `left`: the
   * channel kept it, and dropped it when it made one customer of two.
   */
  there?: 'own' | 'more' | 'left'
}

/** The fields that a customer always has (S027–S030); others appear once something is known of them. */
export const basicFields = ['name', 'phone', 'email', 'address', 'membership'] as const
export const moreFields = ['order', 'bank', 'iban', 'tax', 'delivery'] as const
export const customerFields = [...basicFields, ...moreFields] as const
export type CustomerField = (typeof customerFields)[number]

/** A field of the shop's own (S031): `own:` and an id. */
export type OwnField = `own:${string}`
export type FieldId = CustomerField | OwnField

/** What a ticket carries a copy of, beside the name that it has anyway, to be found by it (S096). */
export const knownFields = ['phone', 'email', 'address', 'membership'] as const
export type KnownField = (typeof knownFields)[number]

export type Facts = Partial<Record<FieldId, Fact[]>>

export interface Customer {
  /** `<source id>/<the remote's own id>`. */
  id: string
  source: string
  facts: Facts
  /** A phone number was once given in a message, or noted. Never becomes false again. */
  hasPhone?: boolean
  /** Id of the customer with whom they are one person; that one has no `into` itself. */
  into?: string
  /** Others are one person with this one. */
  joined?: true
  /** Ids of customers who were said to be somebody else. */
  apart?: string[]
  /** Phone numbers they wrote that an agent said are none of theirs; not offered again. */
  notPhones?: string[]
  /** What others are recognised by as the same person, normalised (`matchKeys`): absent when nothing is known. */
  keys?: string[]
  /** Of somebody on an imported list: number of the search pack that holds their line. */
  pack?: number
}

/** Said on a customer, for every agent (S126); on the ticket it would be another kind of note (S011). */
export interface CustomerNote {
  id: string
  customer: string
  /** Id of the agent. */
  by: string
  at: number
  text: string
  editedAt?: number
}

/** Has one value at most: the later one wins. */
const single = new Set<string>(['name', 'membership', 'tax', 'delivery'])
export const isSingle = (field: FieldId) => single.has(field) || field.startsWith('own:')
