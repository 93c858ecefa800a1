/**
 * Rows that hold still under the pointer: what is on screen keeps its place and shows its new content,
 * what has left the list stays as it was, and what is new comes last. Once let go, `fresh` is shown.
 */
export function hold<Row extends { id: string }>(shown: readonly Row[], fresh: readonly Row[]): Row[] {
  const latest = new Map(fresh.map(row => [row.id, row]))
  const here = new Set(shown.map(row => row.id))
  return [...shown.map(row => latest.get(row.id) ?? row), ...fresh.filter(row => !here.has(row.id))]
}
