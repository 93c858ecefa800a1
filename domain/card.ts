/** A picture with a title, a line and where it leads, which some channels show as one piece (S084, S019). */
export interface Card {
  title: string
  /** The line below it: price and stock, or the conditions of an offer. */
  text: string
  /** Address of the picture; the channel fetches it from there. */
  image: string
  /** Where it leads: https only. */
  url?: string
  /** What stands on its button, in the customer's language; without `url` it has none. */
  button?: string
}

/** What a channel takes on a card, in characters. */
export interface CardLimits {
  title: number
  text: number
  button: number
  /** It shows no card that leads nowhere. */
  needsLink?: true
}

const characters = new Intl.Segmenter()

/** At most so many UTF-16 units, cut between characters as people see them. */
function cut(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const whole = [...characters.segment(line.slice(0, most - 1))].slice(0, -1)
  return `${whole.map(({ segment }) => segment).join('').trimEnd()}…`
}

/** The card as the channel takes it; nothing where it cannot be one there. */
export function fitted(card: Card, { title, text, button, needsLink }: CardLimits): Card | undefined {
  if (needsLink && card.url === undefined) return undefined
  return {
    title: cut(card.title, title),
    text: cut(card.text, text),
    image: card.image,
    ...(card.url === undefined ? {} : { url: card.url, button: cut(card.button ?? card.title, button) }),
  }
}
