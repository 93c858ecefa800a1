import type { Desk } from '../desk'
import type { Row } from '../row'
import type { Filters } from '@/domain/filters'
import type { View } from '@/domain/places'
import { rareTag } from '../data'
import { inTurns, median } from '../row'

/** The first rows of a filtered list: what few tickets have, what many have, and what no index knows of. */
export async function filters(desks: Desk[]): Promise<Row[]> {
  const pages = await Promise.all(desks.map(async desk => ({ desk, page: await desk.open('bench.html') })))
  const cases: [string, Partial<View>, Partial<Filters>, number][] = [
    ['one in 2500, open', {}, { tags: [rareTag] }, 15],
    ['one in 2500, closed', { list: 'closed' }, { tags: [rareTag] }, 15],
    ['one in 17, by waiting', { sort: 'waiting' }, { tags: ['vip'] }, 15],
    ['unread and high, by name', { sort: 'name' }, { unread: true, priorities: ['high'] }, 15],
    ['two tags that no ticket has both', {}, { tags: ['vip', 'size'], allTags: true }, 7],
    ['a channel that no ticket has, closed', { list: 'closed' }, { channels: ['web'] }, 3],
  ]
  const rows: Row[] = []
  for (const [what, view, chosen, samples] of cases) {
    const found = [0, 0]
    const [small, large] = await inTurns(pages, samples, async (thing) => {
      const read = await thing.desk.read(thing.page, 'filterOnce', view, chosen)
      found[pages.indexOf(thing)] = read.found
      return read.took
    })
    rows.push({ what: `filter: ${what} (${found.join(' and ')} found)`, unit: 'ms', small: median(small ?? []), large: median(large ?? []) })
  }
  await Promise.all(pages.map(({ page }) => page.close()))
  return rows
}
