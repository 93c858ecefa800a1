import type { OwnFieldFault, OwnFieldRow } from '@/domain/customer/own-field'
import { inOwnOrder } from '@/domain/customer/own-field'
import { fold } from '@/domain/fold'
import { db } from '@/sync/db'

/** The shop's own fields in their order: tens of rows at most. */
export const allOwnFields = async () => inOwnOrder(await db.ownFields.toArray())

/** Keeps a new field, or changes to one, or says why it cannot; a new one goes behind the others. */
export function saveOwnField(field: Omit<OwnFieldRow, 'order'>): Promise<OwnFieldFault | undefined> {
  return db.transaction('rw', db.ownFields, async () => {
    const rows = await db.ownFields.toArray()
    const before = rows.find(({ id }) => id === field.id)
    if (field.name === '') return 'empty'
    if (rows.some(({ id, name }) => id !== field.id && fold(name) === fold(field.name))) return 'taken'
    if (field.type === 'list' && !field.choices?.length) return 'choices'
    await db.ownFields.put({ ...field, order: before?.order ?? Math.max(-1, ...rows.map(({ order }) => order)) + 1 })
    return undefined
  })
}

/** Takes a field off every card. Its values stay with the customers and are there again when it is put back. */
export const dropOwnField = (id: OwnFieldRow['id']) => db.ownFields.delete(id)
/** Takes back the deleting of a field. */
export const restoreOwnField = (row: OwnFieldRow) => db.ownFields.put(row)

/** Keeps the order of the shop's own fields. */
export function orderOwnFields(ids: string[]) {
  return db.transaction('rw', db.ownFields, async () => {
    const rows = await db.ownFields.toArray()
    const place = ({ id }: OwnFieldRow) => ids.includes(id) ? ids.indexOf(id) : Infinity
    await db.ownFields.bulkPut(rows.sort((a, b) => place(a) - place(b) || a.order - b.order).map((row, order) => ({ ...row, order })))
  })
}
