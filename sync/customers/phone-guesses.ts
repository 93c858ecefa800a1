import type { Customer } from '@/domain/customer'
import type { Said } from '@/domain/message'
import type { Ticket } from '@/domain/ticket'
import { blank } from '@/domain/customer/facts'
import { db } from '@/sync/db'

/** The newest message of a ticket's customer that has a number written exactly like this; nothing when that message is no longer kept here. */
export async function saidWith(ticket: string, phone: string): Promise<Said | undefined> {
  const found = await db.messages.where('[ticket+at+id]').between([ticket], [ticket, []]).reverse().filter(message => message.kind === 'message' && message.from === 'customer' && message.text.includes(phone)).first()
  return found?.kind === 'message' ? found : undefined
}

/** Remembers that a number a customer wrote is not theirs, so that it is not offered again; `not` takes that back. */
export function dismissPhone({ customer: id, source }: Pick<Ticket, 'customer' | 'source'>, phone: string, not = false): Promise<void> {
  return db.transaction('rw', db.customers, async () => {
    const { notPhones = [], ...row }: Customer = await db.customers.get(id) ?? blank(id, source)
    const after = [...notPhones.filter(value => value !== phone), ...(not ? [] : [phone])]
    await db.customers.put({ ...row, ...(after.length > 0 ? { notPhones: after } : {}) })
  })
}
