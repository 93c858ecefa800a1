import type { Page } from 'puppeteer'

/** What the main thread does for us: script with its microtasks, style and layout; neither painting nor waiting. */
const work = new Set(['EvaluateScript', 'EventDispatch', 'FireAnimationFrame', 'FunctionCall', 'Layout', 'RunMicrotasks', 'TimerFire', 'UpdateLayoutTree'])

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  /** Microseconds. */
  ts: number
  /** The same on the thread's own clock, which stands still while other work has the processor. */
  tts?: number
  tdur?: number
}

/** How long any of these spans lasts, overlaps once. */
function covered(spans: { from: number, to: number }[]) {
  let [sum, end] = [0, -Infinity]
  for (const { from, to } of spans.sort((a, b) => a.from - b.from)) {
    if (to <= end) continue
    sum += to - Math.max(from, end)
    end = to
  }
  return sum
}

/** From each `act` to its `shown`: the main thread's work in between (ms). */
function efforts(events: TraceEvent[]): number[] {
  const marks = events.filter(({ name, ph }) => (name === 'act' || name === 'shown') && ph !== 'X').sort((a, b) => a.ts - b.ts)
  return marks.flatMap((mark, i) => {
    const end = marks[i + 1]
    if (mark.name !== 'act' || end?.name !== 'shown') return []
    const spans = events.flatMap(({ name, pid, tid, ts, tts = 0, tdur = 0 }) =>
      work.has(name) && pid === mark.pid && tid === mark.tid && ts >= mark.ts && ts < end.ts ? [{ from: tts, to: tts + tdur }] : [])
    return [covered(spans) / 1000]
  })
}

/**
 * Watches a page's main thread by the browser's own trace until the returned function is called: that gives the work of
 * each `eyes.took` in between (ms). The browser's running totals leave out microtasks, in which Vue and Dexie do most of theirs.
 */
export async function watchEffort(page: Page): Promise<() => Promise<number[]>> {
  await page.tracing.start({ categories: ['devtools.timeline', 'blink.user_timing'] })
  return async () => {
    const trace = await page.tracing.stop()
    const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] }
    return efforts(traceEvents)
  }
}
