/** What an address of a channel's own inbox says; `surface` is null on any other page. Ids are the channel's own. */
export interface InboxAddress {
  surface: string | null
  tab?: string
  pageId?: string | null
  itemId?: string | null
  threadType?: string | null
  kind?: string | null
  graphPostId?: string
  legacyThreadId?: string
  storyFbid?: string
  commentId?: string
}

/** `learned`: only a table can tell the ticket; `computed`: its id follows from the address; `post`: a post with several tickets. */
export type PlaceKind = 'learned' | 'computed' | 'post'

/** A conversation that is open in a page. */
export interface Place {
  /** The channel's own id of the Page. */
  page: string
  item: string
  kind: PlaceKind
  /** The name above the conversation, empty where it was not found. */
  name: string
  last?: Last
}

/** The last message the page shows: a proof beside the name. */
export interface Last {
  /** Empty where the page does not tell. */
  id: string
  text: string
}

/** What was read in the page at one moment, as it stands there. Times are ms of the page's own clock. */
export interface InboxRead {
  at: number
  url: string
  /** Addresses of the tabs above the list. */
  tabs: string[]
  /** Of the customer's profile, as linked from the card. */
  profiles: string[]
  /** What stands in the heading above the conversation, each once. */
  names: string[]
  last?: Last
}
