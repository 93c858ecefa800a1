import type { SheetBook } from '@/domain/shop/sheet'
import type { SheetField } from '@/domain/shop/sheet-columns'
import type { SheetFault, SheetTable } from '@/domain/shop/sheet-read'
import type { ConnectedShop } from '@/domain/shop/shop'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { readSheet, tableOf } from '@/domain/shop/sheet-read'
import { sheetText } from '@/domain/shop/sheet-text'
import { db } from '@/sync/db'
import { useShopConnect } from './shop-connect'

export const sheetKinds = ['products', 'promotions'] as const
export type SheetKind = (typeof sheetKinds)[number]

/** A promotions sheet has columns that goods never have. */
const looksLike = ({ columns }: SheetTable): SheetKind => columns.some(field => ['code', 'percent', 'starts', 'ends', 'minimum'].includes(field ?? '')) ? 'promotions' : 'products'

/** A spreadsheet on its way into a shop: read, its columns shown and corrected, then imported (S132). Nothing is kept before that. */
export const useShopSheet = defineStore('shop-sheet', () => {
  const connect = useShopConnect()
  const shop = shallowRef<ConnectedShop>()
  const table = shallowRef<SheetTable>()
  const kind = ref<SheetKind>('products')
  const known = shallowRef<ReadonlySet<string>>(new Set())
  const readAt = ref(0)

  const result = computed<{ book: SheetBook, faults: SheetFault[] } | undefined>(() => table.value && shop.value
    && readSheet(table.value, kind.value, { currency: shop.value.currency, timeZone: shop.value.timeZone, at: readAt.value }, known.value))
  const lines = computed(() => (result.value?.book.products.length ?? 0) + (result.value?.book.promotions.length ?? 0))

  async function read(of: ConnectedShop, file: File) {
    const text = sheetText(new Uint8Array(await file.arrayBuffer()))
    known.value = new Set((await db.sheets.get(of.id))?.sheet.products.map(({ key }) => key))
    readAt.value = Date.now()
    shop.value = of
    table.value = tableOf(text)
    kind.value = looksLike(table.value)
  }
  /** Sets what a column is, as the agent says; a plain field can only be one column. */
  function setColumn(at: number, field: SheetField | undefined) {
    if (!table.value) return
    const columns = table.value.columns.map((other, i) => i === at ? field : other === field ? undefined : other)
    table.value = { ...table.value, columns }
  }
  function stop() {
    table.value = undefined
    shop.value = undefined
  }
  /** Imports the sheet. Resolves with how many lines came in; with nothing when it failed, and then everything is still there to try again. */
  async function take(): Promise<number | undefined> {
    const [to, book] = [shop.value, result.value?.book]
    if (!to || !book) return undefined
    const n = lines.value
    const answer = await connect.importSheet(to.id, book)
    if (answer === 'noAnswer' || answer === 'notAllowed') return undefined
    stop()
    return n
  }
  return { shop, table, kind, result, lines, read, setColumn, stop, take }
})
