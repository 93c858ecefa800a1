import type { SheetBook } from '@/domain/shop/sheet'
import { emptyBook, merged } from '@/domain/shop/sheet'
import { db } from '@/sync/db'

/** Adds imported lines to a spreadsheet shop; those with a known key are updated (S132). Its whole list is then read anew. */
export function importSheet(shop: string, book: SheetBook, now: number) {
  return db.transaction('rw', [db.sheets, db.shops], async () => {
    const before = (await db.sheets.get(shop))?.sheet ?? emptyBook
    await db.sheets.put({ shop, sheet: merged(before, book) })
    await db.shops.update(shop, { listing: { startedAt: now, done: 0 }, promotionsAt: 0, importedAt: now })
  })
}

/** The `fetch` of spreadsheet shops: answers with what was imported; the shop's id is the path. Nothing leaves this browser. */
export const sheetFetch: typeof fetch = async (input, init) => {
  const { url, signal } = new Request(input, { signal: init?.signal })
  signal.throwIfAborted()
  const shop = decodeURIComponent(new URL(url).pathname.slice(1))
  return Response.json((await db.sheets.get(shop))?.sheet ?? emptyBook)
}
