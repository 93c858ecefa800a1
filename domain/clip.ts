const characters = new Intl.Segmenter()

/** A message as one line for the queue: at most 200 UTF-16 units, cut between characters as people see them, never inside one. */
export function clip(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= 200) return line
  const whole = [...characters.segment(line.slice(0, 200))].slice(0, -1)
  return `${whole.map(({ segment }) => segment).join('')}…`
}
