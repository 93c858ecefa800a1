/** What the first line of a backup says, before its rows. */
export interface BackupHead {
  deskside: 'backup'
  version: 1
  /** When it was made (ms). */
  at: number
  /** What the agent has chosen; contains no secret. */
  settings: Record<string, unknown>
}

/** Why a file cannot be restored: `backupFault.<name>` in the locales. */
export type BackupFault = 'notOurs' | 'newer' | 'cut' | 'broken'

export const headLine = (head: BackupHead) => `${JSON.stringify(head).slice(0, -1)},"rows":[\n`
export const rowLine = (table: string, row: unknown) => `${JSON.stringify([table, row])},\n`
/** Says how many rows there are, so that a file that was cut off is recognised. */
export const footLine = (rows: number) => `["end",${rows}]]}\n`

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  }
  catch {
    return undefined
  }
}

export function readHead(line: string): BackupHead | BackupFault {
  const head = parsed(line.replace(/,"rows":\[\s*$/, '}'))
  if (!isRecord(head) || head.deskside !== 'backup') return 'notOurs'
  if (head.version !== 1) return 'newer'
  return { deskside: 'backup', version: 1, at: Number(head.at) || 0, settings: isRecord(head.settings) ? head.settings : {} }
}

/** One row, the number of rows in the last line, or nothing for a line that is neither. */
export function readRow(line: string): { table: string, row: Record<string, unknown> } | { rows: number } | undefined {
  const end = /^\["end",(\d+)\]\]\}\s*$/.exec(line)
  if (end) return { rows: Number(end[1]) }
  const read = parsed(line.replace(/,\s*$/, ''))
  if (!Array.isArray(read) || read.length !== 2) return undefined
  const [table, row] = read as [unknown, unknown]
  return typeof table === 'string' && isRecord(row) ? { table, row } : undefined
}
