/** A live broadcast of a Page, running or over. Its comments keep its id (`Said.live`), so that they are one range. */
export interface Live {
  /** `<source id>/<the channel's own id of what its comments stand under>`. */
  id: string
  source: string
  page: string
  /** Empty when the Page gave it none. */
  title: string
  /** Milliseconds. */
  startedAt: number
  /** Absent while it runs. */
  endedAt?: number
  /** How many look on, as the channel last said. */
  viewers?: number
  /** Where it can be opened on the channel's own site. */
  link?: string
}
