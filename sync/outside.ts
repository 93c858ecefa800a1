import type { Session } from '@/connectors/connector'
import type { Agent } from '@/domain/agent'
import type { Source } from '@/domain/source'

/** What sync needs of the browser, handed in by the background, so that sync itself runs anywhere. */
export interface Outside {
  /** The source's token or key; nothing when it was taken away. */
  secretOf: (source: Source) => Promise<string | undefined>
  /** The browser's `fetch`, or the practice shop's. */
  fetchFor: (source: Source) => typeof fetch
  online: () => boolean
  now: () => number
  /** Told after each fetch: full means that nothing was lost, but nothing new can be kept. */
  storage: (state: 'full' | 'room') => Promise<void>
  /** Somebody is looking at the panel, so new messages are fetched more often. */
  watched: () => boolean
  /** Everybody on this desk. Without it nobody is named to a channel. */
  team?: () => Promise<Agent[]>
  /** How sockets of a source are opened, where the browser's own way will not do. */
  socketFor?: (source: Source) => Session['socket']
  /** Id of the agent who sits here. */
  me?: () => Promise<string>
  /** Called with people who were met on a channel and have been added to this desk. */
  joined?: (people: Agent[]) => Promise<void>
}
