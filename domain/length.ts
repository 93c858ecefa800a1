/** What a channel counts the length of a text in. */
export const units = ['characters', 'bytes'] as const
export type Unit = (typeof units)[number]

const bytes = new TextEncoder()

/** How long a text is to the channel: an emoji is one or two characters, but four bytes; a Vietnamese letter is up to three. */
export const lengthOf = (text: string, unit: Unit): number => unit === 'bytes' ? bytes.encode(text).length : text.length
