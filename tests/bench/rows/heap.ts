import type { CDPSession } from 'puppeteer'
import type { Desk } from '../desk'
import type { Row } from '../row'
import { look, openPanel, type } from '../panel'
import { importCustomers } from './customers'

const mega = 1024 ** 2

/** Used after everything that is not needed has been collected (MB). */
export async function used(client: CDPSession) {
  for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage')
  const { usedSize } = await client.send('Runtime.getHeapUsage')
  return usedSize / mega
}

interface Heaps { rows: number, searched: number, worker: number }

/** A panel of its own, alone in its process, so that nothing else is counted. */
async function heapsOf(desk: Desk): Promise<Heaps> {
  const { page } = await openPanel(desk)
  const client = await page.createCDPSession()
  const rows = await used(client)
  for (const text of ['nguyen', 'nguyen thi lan', 'kovacs']) await type(page, text)
  const [worker] = page.workers()
  const heaps = { rows, searched: await used(client), worker: worker ? await used(worker.client) : Number.NaN }
  await page.close()
  return heaps
}

/** With as many imported customers as tickets, who are looked through with them. */
export async function heap(desks: Desk[]): Promise<Row[]> {
  await importCustomers(desks)
  const [small, large] = [] as Heaps[]
  const measured: (Heaps | undefined)[] = [small, large]
  for (const [i, desk] of desks.entries()) {
    await look(desk, { list: 'open', tab: 'all', page: '*', sort: 'newest' })
    measured[i] = await heapsOf(desk)
  }
  const [a, b] = measured
  if (!a || !b) return []
  return [
    { what: 'heap of the panel, first rows', unit: 'MB', small: a.rows, large: b.rows, bound: 'within 30 %', met: b.rows <= a.rows * 1.3 },
    { what: 'heap of the panel, search used', unit: 'MB', small: a.searched, large: b.searched, bound: 'within 30 %', met: b.searched <= a.searched * 1.3 },
    { what: 'heap of the search worker, customers of an imported list and all', unit: 'MB', small: a.worker, large: b.worker, bound: '≤ 40', met: b.worker <= 40 },
  ]
}
