import type { OutgoingFile } from '../actions/reply'
import type { Channel } from '../channel'
import type { Language } from '../language'

/** Whose a canned message is: this agent's, the whole team's, or one that Deskside brings along. */
export const scopes = ['mine', 'team', 'built-in'] as const
export type Scope = (typeof scopes)[number]

/** A template with a shortcut, used with `/` (S077–S079, S154–S156). */
export interface CannedMessage {
  id: string
  /** Without the slash, as typed behind it. Two may share one: the menu then shows both. */
  shortcut: string
  title: string
  /** The text with its variables, in `language` where that is given. A template, never markup. */
  body: string
  /** The one in the customer's language is used instead of `body`. */
  variants: { language: Language, body: string }[]
  /** Of `body`; absent: fits any. */
  language?: Language
  /** Pictures and files that go along; their bytes are rows of `files`. */
  files: OutgoingFile[]
  tags: string[]
  /** Readable path, parts between slashes; empty: at the top. */
  folder: string
  scope: Scope
  /** Ids of sources it is for; empty: all. */
  pages: string[]
  /** Channels it is for; empty: all. */
  channels: Channel[]
  /** The source that keeps it for the team, and its id there. */
  there?: { source: string, id: string }
  /** Milliseconds since 1970 (UTC). */
  changedAt: number
}

/** How often and how lately a message was used; beside the messages, so that a use rewrites none of them. */
export interface CannedUse {
  /** Id of the message. */
  id: string
  uses: number
  /** Milliseconds; 0 when never. */
  usedAt: number
  /** The sum of all uses as of `usedAt`; each loses half its weight every two weeks. */
  weight: number
}
