import type { FreshWare, WarePack } from './shop-rows'
import type { Lines } from '@/domain/scan'
import type { Ware } from '@/domain/shop/ware'
import { linesOf, scan } from '@/domain/scan'
import { nearWords } from '@/domain/shop/near'
import { freshened, wareLine, withShop } from '@/domain/shop/ware'
import { db } from '@/sync/db'
import { readLine } from './shop-line'

/** More would not be read by anybody; stopping here is what makes a common word quick. */
const enough = 200
/** Most words that are tried for one that may be misspelt, and most searches with them. */
const guesses = 8
const mostTries = 24

/** A number and its unit in one word, taken apart. */
const measureOf = (word: string): string[] | undefined => /^(\d+)(?:[.,](\d+))?([a-z]{1,3})$/.exec(word)?.slice(1).filter(Boolean)

interface Held { shop: string, products: string[], rows: string[], lines: Lines<string[]> }

/**
 * The catalogues of all shops as one worker holds them: folded lines to be scanned, and the products as text, which is only parsed
 * for those that are shown. 50 000 variants take about 20 MB.
 */
export function shelf() {
  const packs = new Map<string, Held>()
  const fresh = new Map<string, FreshWare>()
  const words = new Map<string, Set<string>>()
  let rev = -1
  let freshAt = -1

  /** Line i of a pack is variant `v` of product `p`: its id in the scan is `p:v`. */
  function hold({ shop, first, products, counts, rows, text }: WarePack) {
    const ids = counts.flatMap((count, p) => Array.from({ length: count }, (_, v) => `${p}:${v}`))
    packs.set(`${shop} ${first}`, { shop, products, rows, lines: linesOf(text, ids) })
    words.delete(shop)
  }

  /** Asks only for what changed since the last keystroke: one range of an index each. */
  async function refresh() {
    const [changed, read] = await Promise.all([
      db.wares.where('rev').above(rev).toArray(),
      db.freshWares.where('at').aboveOrEqual(freshAt).toArray(),
    ])
    for (const pack of changed) {
      hold(pack)
      rev = Math.max(rev, pack.rev)
    }
    for (const row of read) {
      fresh.set(row.variant, row)
      freshAt = Math.max(freshAt, row.at)
    }
  }

  const packsOf = (shop: string) => [...packs.values()].filter(pack => pack.shop === shop)

  function waresOf({ shop, rows }: Held, hits: string[]): Ware[] {
    const read = new Map<string, Ware[]>()
    return hits.flatMap((hit) => {
      const [p = '', v = ''] = hit.split(':')
      const wares = read.get(p) ?? readLine(shop, rows[Number(p)] ?? '')
      read.set(p, wares)
      const ware = wares[Number(v)]
      return ware ? [freshened(ware, fresh.get(ware.variant.id))] : []
    })
  }

  function find(shop: string, sought: string[]): Ware[] {
    const found: Ware[] = []
    for (const pack of packsOf(shop)) {
      found.push(...waresOf(pack, scan(pack.lines, sought, enough - found.length)))
      if (found.length >= enough) break
    }
    return found
  }

  function vocabulary(shop: string): Set<string> {
    const known = words.get(shop) ?? new Set(packsOf(shop).flatMap(({ lines }) => lines.text.split(/[\s,–()]+/)))
    words.set(shop, known)
    return known
  }

  const occurs = (shop: string, word: string) => packsOf(shop).some(({ lines }) => lines.text.includes(word))

  /** What is found with one choice for each word. */
  function findAny(shop: string, choices: string[][]): Ware[] {
    const tries = choices.reduce<string[][]>((all, options) => all.flatMap(some => options.map(word => [...some, word])).slice(0, mostTries), [[]])
    const found = new Map(tries.flatMap(some => find(shop, some).map(ware => [ware.variant.id, ware] as const)))
    return [...found.values()].slice(0, enough)
  }

  /** For when nothing has all the words: a word that occurs nowhere was misspelt; where all occur, any of them may have been. */
  function findNear(shop: string, sought: string[]): Ware[] {
    const near = (word: string) => nearWords(word, vocabulary(shop), guesses)
    const strange = sought.filter(word => !occurs(shop, word))
    if (strange.length === 0) return findAny(shop, sought.map(word => [word, ...near(word)]))
    return findAny(shop, sought.map(word => strange.includes(word) ? near(word) : [word]))
  }

  /** What is measured, as the shop writes it: "2 kg" and "1,5 l" where "2kg" and "1.5l" were typed. */
  function findMeasured(shop: string, sought: string[]): Ware[] {
    const measures = sought.map(measureOf)
    if (measures.every(parts => parts === undefined)) return []
    const found = find(shop, sought.flatMap((word, i) => measures[i] ?? word))
    const written = measures.flatMap(parts => parts ? new RegExp(`(?<![\\d.,])${parts.join('[\\s.,]*')}(?![a-z])`) : [])
    return found.filter(({ product, variant }) => written.every(pattern => pattern.test(wareLine(product, variant))))
  }

  /** Puts an exact match of a SKU or barcode before lines that only contain it. */
  function best(found: Ware[], [word = '', ...others]: string[]): Ware[] {
    if (others.length > 0 || !/\d/.test(word)) return found
    const isIt = ({ variant: { sku, barcode } }: Ware) => sku?.toLowerCase() === word || barcode === word
    return [...found.filter(isIt), ...found.filter(ware => !isIt(ware))]
  }

  return {
    refresh,
    /** Variants whose line has all the words, at most 200; small slips only where nothing else is found. */
    search(shop: string, sought: string[]): Ware[] {
      if (sought.length === 0) return []
      const found = find(shop, sought)
      if (found.length > 0) return best(found, sought)
      const measured = findMeasured(shop, sought)
      return measured.length > 0 ? measured : findNear(shop, sought)
    },
    /** A product with all its variants. */
    product(product: string): Ware[] {
      for (const pack of packs.values()) {
        const p = pack.products.findIndex(native => withShop(pack.shop, native) === product)
        if (p >= 0) return waresOf(pack, readLine(pack.shop, pack.rows[p] ?? '').map((_, v) => `${p}:${v}`))
      }
      return []
    },
    /** The first variants of a shop, for somebody who looks around. */
    first(shop: string): Ware[] {
      const [pack] = packsOf(shop)
      return pack ? waresOf(pack, pack.lines.ids.slice(0, enough)) : []
    },
    /** Drops what a removed shop has left here. */
    forget(shop: string) {
      for (const [key, pack] of packs) {
        if (pack.shop === shop) packs.delete(key)
      }
    },
  }
}
