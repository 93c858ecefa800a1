import type { Connector } from '../connector'

/**
 * What each network behind it reports of a message (S161, S162), as Chatwoot's own document of message statuses has it. E-mail and Telegram
 * tell nothing after sending, an SMS is never known to be read, Instagram tells of reading only.
 */
export const marks: NonNullable<Connector['marks']> = {
  web: ['sent', 'delivered', 'read'],
  email: ['sent'],
  whatsapp: ['sent', 'delivered', 'read'],
  messenger: ['sent', 'delivered', 'read'],
  instagram: ['sent', 'read'],
  telegram: ['sent'],
  line: ['sent', 'delivered'],
  sms: ['sent', 'delivered'],
  other: ['sent', 'delivered', 'read'],
}

/** Networks that give a message an id of theirs: before that, `sent` only means that the server has it (§1.3). */
export const accepts: NonNullable<Connector['accepts']> = ['email', 'whatsapp', 'messenger', 'instagram', 'telegram', 'sms']
