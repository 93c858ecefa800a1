const token = /\s+|[[\]{},:]|"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null/giy

type State = 'value' | 'first' | 'key' | 'firstKey' | 'colon' | 'next'

/** What may come next, by the sign that it is; `v` is a value of one token. */
const allowed: Record<State, RegExp> = {
  value: /^[v"[{]$/,
  first: /^[v"[{\]]$/,
  key: /^"$/,
  firstKey: /^["}]$/,
  colon: /^:$/,
  next: /^[,\]}]$/,
}
const open: Record<string, State> = { '[': 'first', '{': 'firstKey' }
const close: Record<string, string> = { ']': '[', '}': '{' }

/** The place (UTF-16 units) at which a text stops being JSON; its length where it ends too early. Not every browser says it. */
export function brokenAt(text: string): number {
  const inside: string[] = []
  let state: State = 'value'
  for (token.lastIndex = 0; token.lastIndex < text.length;) {
    const at = token.lastIndex
    const found = token.exec(text)?.[0]
    if (found === undefined) return at
    if (found.trim() === '') continue
    const sign = /^["[\]{},:]/.test(found) ? found.charAt(0) : 'v'
    if (!allowed[state].test(sign)) return at
    if (close[sign] !== undefined && close[sign] !== inside.pop()) return at
    if (open[sign]) inside.push(sign)
    state = after(sign, state, inside.at(-1))
  }
  return text.length
}

function after(sign: string, state: State, within: string | undefined): State {
  if (open[sign]) return open[sign]
  if (sign === ',') return within === '{' ? 'key' : 'value'
  if (sign === ':') return 'value'
  return state === 'key' || (state === 'firstKey' && sign === '"') ? 'colon' : 'next'
}
