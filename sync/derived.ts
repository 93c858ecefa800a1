/** Numbers of one page; the panel adds up the few rows. */
export interface Counts {
  page: string
  n: Record<string, number>
}

/** Up to 500 folded lines of search text, joined, a line for each id. */
export interface Pack {
  /** What the lines find: tickets, or customers of an imported list who have none. */
  of: 'tickets' | 'people'
  n: number
  /** Rises with every change of any pack, so that a reader asks only for what is new. */
  rev: number
  ids: string[]
  text: string
}
