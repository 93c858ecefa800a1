/** How a customer wrote. The only list of channels; icons and words are keyed by these names. */
export const channels = ['messenger', 'instagram', 'comment', 'live', 'email', 'web', 'whatsapp', 'telegram', 'line', 'sms', 'other'] as const
export type Channel = (typeof channels)[number]

/** What the tabs sort by (S047–S056). */
export const kinds = ['message', 'comment', 'livestream'] as const
export type Kind = (typeof kinds)[number]

/** Channels of which it is told whether the customer is still there. */
export const hasPresence = (channel: Channel): boolean => channel === 'web'
