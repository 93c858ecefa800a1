import type { WarePack } from './shop-rows'
import type { CataloguePart } from '@/connectors/shop'
import { groupBy } from '@/domain/group'
import { nativeOf, wareLine } from '@/domain/shop/ware'
import { db } from '@/sync/db'
import { written } from './shop-line'

/** Measured: the bookkeeping shows below it, and above it one changed line costs too much. */
const variantsInPack = 500

/** One product as it stands in a pack. */
interface Entry {
  product: string
  told: number
  row: string
  lines: string[]
}

type Emptied = Pick<WarePack, 'shop' | 'first'>

/** A pack's products. */
export function entriesOf({ products, told, counts, rows, text }: WarePack): Entry[] {
  const lines = text.split('\n')
  let from = 0
  return products.map((product, i) => {
    const upTo = from + (counts[i] ?? 0)
    const own = lines.slice(from, upTo)
    from = upTo
    return { product, told: told[i] ?? 0, row: rows[i] ?? '', lines: own }
  })
}

/** A pack of these products. */
export function packOf({ shop, first }: Emptied, entries: Entry[], rev: number): WarePack {
  return {
    shop,
    first,
    rev,
    products: entries.map(({ product }) => product),
    told: entries.map(({ told }) => told),
    counts: entries.map(({ lines }) => lines.length),
    rows: entries.map(({ row }) => row),
    text: entries.flatMap(({ lines }) => lines).join('\n'),
  }
}

const size = (entries: Entry[]) => entries.reduce((sum, { lines }) => sum + lines.length, 0)

/**
 * One pack, or several when it has grown too large. One that only grew at its end is cut into full packs, so that a list that
 * comes in order leaves full ones; any other is halved.
 */
function cut(pack: Emptied, entries: Entry[], grewAtEnd: boolean, rev: number): WarePack[] {
  const most = grewAtEnd ? variantsInPack : variantsInPack * 2
  if (size(entries) <= most) return [packOf(pack, entries, rev)]
  const packs: WarePack[] = []
  let part: Entry[] = []
  const close = () => packs.push(packOf({ shop: pack.shop, first: packs.length === 0 ? pack.first : part[0]?.product ?? '' }, part, rev))
  for (const entry of entries) {
    if (part.length > 0 && size(part) + entry.lines.length > variantsInPack) {
      close()
      part = []
    }
    part.push(entry)
  }
  close()
  return packs
}

/** The pack that a product belongs to: the last that begins at or before it. */
function homeOf(firsts: string[], product: string): string {
  let low = 0
  let high = firsts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((firsts[middle] ?? '') <= product) low = middle
    else high = middle - 1
  }
  return firsts[low] ?? ''
}

/** Higher than any before, also than those of packs that were deleted. */
export async function nextRev(now: number): Promise<number> {
  const [last = 0] = await db.wares.orderBy('rev').reverse().limit(1).keys() as number[]
  return Math.max(last + 1, now)
}

/** All packs of a shop. */
export const packsOf = (shop: string) => db.wares.where('[shop+first]').between([shop], [shop, []])

/** The products of a part, as they are written. */
function entriesIn(shop: string, { products, variants, stock }: CataloguePart, told: number): Map<string, Entry> {
  const byProduct = groupBy(variants, ({ product }) => product)
  const levels = groupBy(stock, ({ variant }) => variant)
  return new Map(products.flatMap((product) => {
    const own = byProduct.get(product.id) ?? []
    if (own.length === 0 || product.status === 'archived') return []
    const native = nativeOf(shop, product.id)
    const row = written(product, own, variant => levels.get(variant) ?? [])
    return [[native, { product: native, told, row, lines: own.map(variant => wareLine(product, variant)) }]]
  }))
}

/**
 * Writes a part of a shop's catalogue inside the caller's transaction: each product into the pack where its id belongs, in place of
 * what was known of it. `told`: when the list was begun in which it came (ms). What has no variant any more is taken out.
 */
export async function putPart(shop: string, part: CataloguePart, told: number, now: number) {
  const fresh = entriesIn(shop, part, told)
  const gone = new Set([...part.products.map(({ id }) => id), ...part.gone ?? []].map(id => nativeOf(shop, id)).filter(id => !fresh.has(id)))
  const keys = await packsOf(shop).primaryKeys()
  const firsts = keys.length > 0 ? keys.map(([, first]) => first) : ['']
  const homes = groupBy([...fresh.keys(), ...gone], product => homeOf(firsts, product))
  if (homes.size === 0) return
  const rev = await nextRev(now)
  const wanted = [...homes.keys()]
  const stored = await db.wares.bulkGet(wanted.map(first => [shop, first] as [string, string]))
  const packs = wanted.flatMap((first, i) => {
    const before = stored[i] ? entriesOf(stored[i]) : []
    const last = before.at(-1)?.product ?? ''
    const entries = new Map(before.map(entry => [entry.product, entry]))
    const touched = homes.get(first) ?? []
    for (const product of touched) {
      const entry = fresh.get(product)
      if (entry) entries.set(product, entry)
      else entries.delete(product)
    }
    const sorted = [...entries.values()].sort((a, b) => a.product < b.product ? -1 : 1)
    return cut({ shop, first }, sorted, touched.every(product => product >= last), rev)
  })
  await db.wares.bulkPut(packs)
}
