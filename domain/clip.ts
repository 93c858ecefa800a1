/** A message as one line for the queue: at most 200 characters, cut between characters and not inside one. */
export function clip(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 200 ? line : `${[...line.slice(0, 200)].slice(0, -1).join('')}…`
}
