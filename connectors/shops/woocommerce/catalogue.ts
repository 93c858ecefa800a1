import type { WooProduct, WooVariation } from './schema'
import type { CataloguePart, Fresh, ShopSession } from '@/connectors/shop'
import { groupBy } from '@/domain/group'
import { nativeOf } from '@/domain/shop/ware'
import { ShopProblem } from '../problem'
import { list } from './call'
import { nativeVariant, partsOf, productOf, soldOf } from './goods'
import { changed, product, productFields, variation, variationFields } from './schema'

/** API fact: the most that a list gives at once. */
const most = 100
/** Requests to one shop at the same time; the recorded server had four workers. */
const abreast = 4

const chunks = (ids: number[]) => Array.from({ length: Math.ceil(ids.length / most) }, (_, i) => ids.slice(i * most, (i + 1) * most))

/** Works through a list a few at a time, and keeps its order. */
async function inTurns<T, R>(things: T[], work: (thing: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const queue = things.entries()
  await Promise.all(Array.from({ length: Math.min(abreast, things.length) }, async () => {
    for (const [i, thing] of queue) results[i] = await work(thing)
  }))
  return results
}

/** All variations of one product, however many. */
async function ofProduct(session: ShopSession, parent: number): Promise<WooVariation[]> {
  const rows: WooVariation[] = []
  for (let page = 1, pages = 1; page <= pages; page++) {
    const found = await list(session, `products/${parent}/variations`, { per_page: String(most), page: String(page), _fields: variationFields }, variation)
    rows.push(...found.rows.map(row => ({ ...row, parent_id: parent })))
    pages = found.pages
  }
  return rows
}

/**
 * Variations by their ids. API fact: `/variations` lists those of all products, but is not documented, so what an older shop
 * does not list there is asked for product by product.
 */
async function variationsOf(session: ShopSession, wanted: Map<number, number[]>): Promise<WooVariation[]> {
  const ids = [...wanted.values()].flat()
  const query = (some: number[]) => ({ include: some.join(','), per_page: String(most), _fields: variationFields })
  const found = await inTurns(chunks(ids), some => list(session, 'variations', query(some), variation).then(({ rows }) => rows, (error: unknown) => {
    if (error instanceof ShopProblem && ['old', 'gone', 'key'].includes(error.trouble.fault)) return []
    throw error
  }))
  const asked = new Set(ids)
  const rows = found.flat().filter(({ id, parent_id: parent }) => asked.has(id) && wanted.has(parent))
  const here = new Set(rows.map(({ id }) => id))
  const incomplete = [...wanted].filter(([, own]) => own.some(id => !here.has(id))).map(([parent]) => parent)
  const rest = await inTurns(incomplete, parent => ofProduct(session, parent))
  return [...rows.filter(({ parent_id: parent }) => !incomplete.includes(parent)), ...rest.flat()]
}

/** Products with all their variations, as our own. */
async function withVariations(session: ShopSession, products: WooProduct[]): Promise<CataloguePart> {
  const { shop } = session
  const variable = products.filter(({ variations }) => variations?.length)
  const variations = await variationsOf(session, new Map(variable.map(({ id, variations }) => [id, variations ?? []])))
  const byParent = groupBy(variations, ({ parent_id: parent }) => String(parent))
  const at = session.now()
  const sold = products.map(row => soldOf(shop, row, byParent.get(String(row.id)) ?? [], at))
  return {
    products: products.map(row => productOf(shop, row)),
    variants: sold.flatMap(({ variants }) => variants),
    stock: sold.flatMap(({ stock }) => stock),
  }
}

/** The whole list, a hundred products at a time, oldest first, so that what is added in the meantime comes at the end. `from` is the page. */
export async function catalogue(session: ShopSession, from = '1'): Promise<CataloguePart> {
  const page = Number(from)
  const { rows, pages, total } = await list(session, 'products', { per_page: String(most), page: from, orderby: 'id', order: 'asc', status: 'publish', _fields: productFields }, product)
  const part = await withVariations(session, rows)
  // The shop counts products, the panel variants: as many as came with these.
  const estimate = total === undefined || rows.length === 0 ? undefined : Math.round(total * Math.max(1, part.variants.length / rows.length))
  return { ...part, total: page < pages ? estimate : undefined, next: page < pages ? String(page + 1) : undefined }
}

const byIds = (session: ShopSession, ids: number[]) => inTurns(chunks(ids), async some => (await list(session, 'products', { include: some.join(','), per_page: String(most), _fields: productFields }, product)).rows)

async function changedIds(session: ShopSession, path: string, since: number): Promise<number[]> {
  const ids: number[] = []
  for (let page = 1, pages = 1; page <= pages; page++) {
    const modified = new Date(since).toISOString().slice(0, 19)
    const found = await list(session, path, { modified_after: modified, dates_are_gmt: 'true', orderby: 'id', order: 'asc', per_page: String(most), page: String(page), _fields: 'id,parent_id' }, changed)
    ids.push(...found.rows.map(({ id, parent_id: parent }) => path === 'variations' ? parent : id))
    pages = found.pages
  }
  return ids
}

/**
 * What changed since (ms). API fact: an order that takes stock updates the time of the product or variation, so this tells stock too. A
 * sold variation need not update its product's time, so both are asked for.
 */
export async function changes(session: ShopSession, since: number, from: string | undefined): Promise<CataloguePart> {
  const variations = async () => changedIds(session, 'variations', since).catch((error: unknown) => {
    if (error instanceof ShopProblem && error.trouble.fault !== 'server') return []
    throw error
  })
  const ids = from === undefined ? [...new Set([...await changedIds(session, 'products', since), ...await variations()])] : from.split(',').map(Number)
  const [rows = []] = await byIds(session, ids.slice(0, most))
  const rest = ids.slice(most)
  return { ...await withVariations(session, rows), next: rest.length > 0 ? rest.join(',') : undefined }
}

/** Price and stock of some variants now. */
export async function live(session: ShopSession, variants: string[]): Promise<Fresh> {
  const { shop, now } = session
  const wanted = variants.map(id => partsOf(nativeOf(shop.id, id))).filter(({ product }) => Number.isInteger(product))
  const parents = (await byIds(session, [...new Set(wanted.map(({ product }) => product))])).flat()
  const variable = new Map(parents.map(({ id }) => [id, wanted.filter(({ product }) => product === id).flatMap(({ variation }) => variation ?? [])] as const).filter(([, own]) => own.length > 0))
  const byParent = groupBy(await variationsOf(session, variable), ({ parent_id: parent }) => String(parent))
  const at = now()
  const sold = parents.filter(({ status }) => !status || status === 'publish').map(parent => soldOf(shop, parent, byParent.get(String(parent.id)) ?? [], at))
  const asked = new Set(wanted.map(({ product, variation }) => `${shop.id}:${nativeVariant(product, variation)}`))
  return {
    variants: sold.flatMap(({ variants }) => variants).filter(({ id }) => asked.has(id)),
    stock: sold.flatMap(({ stock }) => stock).filter(({ variant }) => asked.has(variant)),
  }
}
