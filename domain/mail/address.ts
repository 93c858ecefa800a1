/** What was typed into a field for addresses: those that can be written to, and the words that are not addresses. */
export interface Addresses {
  good: string[]
  bad: string[]
}

/** What an address must look like to be sent: one @, a host with a dot, no spaces. The server says itself what else it refuses. */
const shape = /^[^\s@<>(),;:"]{1,64}@[^\s@<>(),;:".]+(?:\.[^\s@<>(),;:".]+)+$/
/** People paste `Nora Petit <nora@mail.example>`. */
const named = /^[^<>]*<([^<>]+)>$/
const invisible = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g

/** Reads a list of addresses with commas, semicolons or lines between them; each once, whatever its letters' case. */
export function addressesIn(text: string): Addresses {
  const found: Addresses = { good: [], bad: [] }
  const known = new Set<string>()
  for (const part of text.replace(invisible, '').split(/[,;\n]/)) {
    const word = part.trim()
    const address = (named.exec(word)?.[1] ?? word).trim()
    if (address === '' || known.has(address.toLowerCase())) continue
    known.add(address.toLowerCase())
    found[shape.test(address) ? 'good' : 'bad'].push(address)
  }
  return found
}
