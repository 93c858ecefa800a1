/**
 * Reads an event stream (https://html.spec.whatwg.org/multipage/server-sent-events.html): what stands in its `data` lines,
 * one text for each event. Names and ids of events are not needed and left out. Parts may be cut anywhere, inside
 * a character too; an event that has not ended when the stream does is dropped, as the standard has it.
 */
export async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let rest = ''
  let data: string[] = []
  for await (const part of textsOf(body)) {
    const lines = (rest + part).split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (line === '') {
        if (data.length > 0) yield data.join('\n')
        data = []
      }
      const found = line.match(/^data(?:: ?(.*))?$/s)
      if (found) data.push(found[1] ?? '')
    }
  }
}

/** Firefox cannot iterate a stream itself. Leaving the loop cancels the stream. */
async function* textsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  const reader = body.getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield decoder.decode(part.value, { stream: true })
  }
  finally {
    await reader.cancel().catch(() => {})
  }
}
