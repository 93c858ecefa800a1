import recorded from './recorded.json'

/** A thing as the recorded server described it; only what is asked for by name is looked at. */
export type Thing = Record<string, unknown> & { id: number }

/** The recorded products: a simple one, and one in variations of which the last shares its parent's number. */
export function newGoods(): { products: Thing[], variations: Thing[] } {
  const variations: Thing[] = structuredClone([...recorded.variations.body, recorded['variation-manage-stock-parent'].body])
  const variable = { ...recorded['product-variable'].body, manage_stock: true, stock_quantity: 20, variations: variations.map(({ id }) => id) }
  return { products: structuredClone<Thing[]>([recorded['product-simple'].body, variable]), variations }
}

/** What `_fields` leaves of a thing. API fact: without it everything comes. */
export function picked(thing: Thing, fields: string | null): Partial<Thing> {
  if (fields === null) return thing
  const wanted = fields.split(',')
  return Object.fromEntries(Object.entries(thing).filter(([name]) => wanted.includes(name)))
}
