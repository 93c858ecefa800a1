/** One line of the table: a figure at both sizes, what it must be, and whether it is. */
export interface Row {
  what: string
  /** With few tickets, and with many; absent where only one of them was measured. */
  small?: number
  large?: number
  unit: 'ms' | 'MB' | 'kB' | 'times' | '/s' | '/h' | 'tasks' | 'rows' | '%'
  bound?: string
  met?: boolean
}

const digits: Record<Row['unit'], number> = { 'ms': 1, 'MB': 2, 'kB': 0, 'times': 2, '/s': 0, '/h': 0, 'tasks': 0, 'rows': 0, '%': 1 }

export function median(samples: number[]): number {
  const sorted = [...samples].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] ?? 0 : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** Samples of several things taken in turns, so that what else the machine does touches all of them; the first are thrown away. */
export async function inTurns<T>(things: T[], rounds: number, sample: (thing: T, round: number) => Promise<number>, warmUps = 2): Promise<number[][]> {
  const samples = things.map((): number[] => [])
  for (let round = -warmUps; round < rounds; round++) {
    for (const [i, thing] of things.entries()) {
      const took = await sample(thing, round + warmUps)
      if (round >= 0) samples[i]?.push(took)
    }
  }
  return samples
}

const shown = (value: number | undefined, unit: Row['unit']) => value === undefined ? '' : value.toFixed(digits[unit])

/** The table as Markdown, to be pasted. */
export function table(rows: Row[], small: number, large: number): string {
  const head = `| what | unit | ${small} tickets | ${large} tickets | ratio | bound | |\n| --- | --- | --- | --- | --- | --- | --- |`
  const lines = rows.map(({ what, unit, small, large, bound, met }) => {
    const ratio = small && large ? (large / small).toFixed(2) : ''
    const verdict = met === undefined ? '' : met ? 'met' : '**missed**'
    return `| ${what} | ${unit} | ${shown(small, unit)} | ${shown(large, unit)} | ${ratio} | ${bound ?? ''} | ${verdict} |`
  })
  return [head, ...lines].join('\n')
}
