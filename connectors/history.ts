import type { Whole } from './connector'
import type { Message } from '@/domain/message'

/** One part of what was said before. */
export interface History {
  messages: Message[]
  /** Of comments: from `since` (ms) on the channel lists these, whoever's they are, and no others. What is missing among them was deleted there. */
  listed?: Pick<Whole, 'since' | 'ids'>
  /** Where the next older part starts; absent when this was the last. */
  older?: string
  /** The channel keeps the rest to itself: offer its own site. */
  elsewhere?: boolean
}
