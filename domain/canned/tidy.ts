/** A stretch of a filled message: the author's own words, a value, a place that waits for one, where the cursor goes. */
export interface Part {
  kind: 'text' | 'value' | 'blank' | 'cursor'
  text: string
}

/** Punctuation that stands at the word before it. A smiley is none: `:` and `;` count only with nothing behind them. */
const closing = /^ *(?:[,.!?…)]|[:;](?=\s|$))/

const atLineStart = (written: string) => written === '' || written.endsWith('\n')

/**
 * Takes out what an empty value leaves behind: the second space, the space before a comma, the line that held nothing else.
 * Two spaces in the author's words become one, except where a line begins with them. Values stand as they are.
 */
export function tidy(parts: Part[]): Part[] {
  const done: Part[] = []
  let written = ''
  /** Something empty stood here, and nothing has come behind it. */
  let gap = false

  function put(part: Part) {
    done.push(part)
    written += part.text
  }
  function trimEnd() {
    for (const part of done.toReversed()) {
      const trimmed = part.kind === 'text' ? part.text.replace(/ +$/, '') : part.text
      part.text = trimmed
      if (trimmed !== '') break
    }
    written = done.map(({ text }) => text).join('')
  }
  function own(text: string) {
    let rest = text.replace(/(\S)[ \t]{2,}(?=\S)/g, '$1 ')
    if (/[^\n] $/.test(written)) rest = rest.replace(/^[ \t]+/, '')
    else if (!atLineStart(written)) rest = rest.replace(/^[ \t]{2,}/, ' ')
    rest = rest.replace(/(\S)[ \t]{2,}$/, '$1 ')
    if (gap && atLineStart(written)) rest = rest.replace(/^[ \t]*(?:[,;][ \t]*)?/, '').replace(/^\n/, '')
    else if (gap && (closing.test(rest) || rest.startsWith('\n'))) trimEnd()
    if (gap && closing.test(rest)) rest = rest.trimStart()
    if (rest === '') return
    put({ kind: 'text', text: rest })
    gap = false
  }

  for (const part of parts) {
    if (part.kind === 'text') {
      own(part.text)
    }
    else if (part.kind === 'cursor') {
      done.push({ ...part })
    }
    else if (part.text === '' && part.kind !== 'blank') {
      gap = true
    }
    else {
      put({ ...part })
      gap = false
    }
  }
  if (gap) trimEnd()
  return done.filter(({ kind, text }) => kind === 'cursor' || kind === 'blank' || text !== '')
}
