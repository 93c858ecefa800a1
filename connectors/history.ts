import type { Message } from '@/domain/message'

/** One part of what was said before. */
export interface History {
  messages: Message[]
  /** Where the next older part starts; absent when this was the last. */
  older?: string
  /** The channel keeps the rest to itself: offer its own site. */
  elsewhere?: boolean
}
