import type { Product, StockLevel, Variant } from '@/domain/shop/model'
import type { Ware } from '@/domain/shop/ware'
import { nativeOf, titleOf, withShop } from '@/domain/shop/ware'

/**
 * A product with its variants as it is written into a pack: short names, and nothing that can be worked out again. 50 000 variants
 * are 10 MB this way, a fifth of what they would be as rows of their own, and the search's worker holds them all.
 */
interface Line {
  p: string
  t: string
  s?: Product['status']
  u?: string
  i?: string
  m: number
  v: VariantLine[]
}

interface VariantLine {
  n: string
  /** Only where it is not the product's title with the options. */
  t?: string
  o?: string[]
  k?: string
  b?: string
  /** Price and the one before a sale, in minor units, and its currency. */
  a: number
  c: string
  w?: number
  i?: string
  u?: string
  m?: number
  l?: LevelLine[]
}

/** Location, available, on hand, flags (t: counted, then n or y: can be backordered with or without a notice), when fetched, the product it is shared with. */
type LevelLine = [location: string, available: number | null, onHand: number | null, flags: string, fetchedAt: number, shared?: string]

const given = <T extends object>(fields: T): Partial<T> => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>

function levelLine(shop: string, { location, tracked, available, onHand, backorder, fetchedAt, sharedWith }: StockLevel): LevelLine {
  const flags = `${tracked ? 't' : ''}${backorder === 'no' ? '' : backorder.charAt(0)}`
  const shared = sharedWith === undefined ? [] as const : [nativeOf(shop, sharedWith)] as const
  return [nativeOf(shop, location), available, onHand, flags, fetchedAt, ...shared]
}

function variantLine(shop: string, product: Product, variant: Variant, levels: StockLevel[]): VariantLine {
  const { options, price, compareAt, updatedAt } = variant
  return {
    n: nativeOf(shop, variant.id),
    a: price.minor,
    c: price.currency,
    ...given({
      t: variant.title === titleOf(product.title, options) ? undefined : variant.title,
      o: options.length > 0 ? options.flatMap(({ name, value }) => [name, value]) : undefined,
      k: variant.sku,
      b: variant.barcode,
      w: compareAt?.minor,
      i: variant.imageUrl,
      u: variant.url,
      m: updatedAt === product.updatedAt ? undefined : updatedAt,
      l: levels.length > 0 ? levels.map(level => levelLine(shop, level)) : undefined,
    }),
  }
}

/** Writes a product; `levelsOf` gives what is known of the stock of each variant. */
export function written(product: Product, variants: Variant[], levelsOf: (variant: string) => StockLevel[]): string {
  const { shop } = product
  const line: Line = {
    p: nativeOf(shop, product.id),
    t: product.title,
    m: product.updatedAt,
    ...given({ s: product.status === 'active' ? undefined : product.status, u: product.url, i: product.imageUrl }),
    v: variants.map(variant => variantLine(shop, product, variant, levelsOf(variant.id))),
  }
  return JSON.stringify(line)
}

function levelOf(shop: string, variant: string, [location, available, onHand, flags, fetchedAt, shared]: LevelLine): StockLevel {
  return {
    variant,
    location: withShop(shop, location),
    tracked: flags.startsWith('t'),
    onHand,
    available,
    backorder: flags.endsWith('y') ? 'yes' : flags.endsWith('n') ? 'notify' : 'no',
    ...(shared === undefined ? {} : { sharedWith: withShop(shop, shared) }),
    fetchedAt,
  }
}

const pairs = (flat: string[]) => flat.flatMap((name, i) => i % 2 === 0 ? [{ name, value: flat[i + 1] ?? '' }] : [])

function wareOf(shop: string, product: Product, line: VariantLine): Ware {
  const options = pairs(line.o ?? [])
  const id = withShop(shop, line.n)
  const variant: Variant = {
    id,
    product: product.id,
    title: line.t ?? titleOf(product.title, options),
    options,
    price: { minor: line.a, currency: line.c },
    updatedAt: line.m ?? product.updatedAt,
    ...given({
      sku: line.k,
      barcode: line.b,
      compareAt: line.w === undefined ? undefined : { minor: line.w, currency: line.c },
      imageUrl: line.i,
      url: line.u,
    }),
  }
  return { product, variant, levels: (line.l ?? []).map(level => levelOf(shop, id, level)) }
}

/** Reads what `written` wrote: each variant with its product. */
export function readLine(shop: string, text: string): Ware[] {
  const line = JSON.parse(text) as Line
  const product: Product = {
    id: withShop(shop, line.p),
    shop,
    title: line.t,
    status: line.s ?? 'active',
    updatedAt: line.m,
    ...given({ url: line.u, imageUrl: line.i }),
  }
  return line.v.map(variant => wareOf(shop, product, variant))
}
