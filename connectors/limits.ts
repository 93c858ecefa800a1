import type { CardLimits } from '@/domain/card'
import type { Channel } from '@/domain/channel'
import type { Unit } from '@/domain/length'

/** What a channel accepts, as data, so that the composer can say so before sending. */
export interface Limits {
  /** Characters in one message, or bytes where `unit` says so. */
  text: number
  unit?: Unit
  /** Bytes in one file. */
  file: number
  /** Mime types of files, `image/*` style allowed; anything else is refused before sending. */
  types: string[]
  /** Mime types of images that it shows as pictures; any other that it takes arrives as a file to open. */
  pictures: string[]
  /** Mime types in which it takes a voice message, best first; none: no recording is offered. */
  voice: string[]
  /** Whether text and files fit into one message; if not, each becomes a message of its own. */
  captions: boolean
  /** What fits on a card, where the channel has them: picture, title, a line and a button in one piece. */
  card?: CardLimits
  /** After its window it takes templates that the channel has approved, which are sent on the remote's own site. */
  templatesAfter?: true
  /** What differs for an answer to a comment. */
  comment?: Partial<Omit<Limits, 'comment' | 'channels'>>
  /** What applies instead to tickets of another channel that the same connector serves. */
  channels?: Partial<Record<Channel, Omit<Limits, 'channels'>>>
}
