import type { CheckoutRow } from '@/sync/shop/shop-rows'
import { languages } from '@/domain/language'
import { noticeOf } from '@/domain/shop/notice'
import { notify } from '@/platform/notify'
import { readSettings } from '@/platform/settings'
import { db } from '@/sync/db'

/** Tells the agent how an order came to stand, also while the panel is closed (S022); a later state takes the place of the former. */
export async function noticeCheckout({ id, state, number, order, ticket }: CheckoutRow) {
  const { language } = await readSettings()
  const spoken = language || languages.find(known => navigator.language.startsWith(known)) || 'en'
  const title = noticeOf(state, number ?? order ?? '', spoken)
  if (!title) return
  const row = await db.tickets.get(ticket)
  await notify(ticket, `checkout ${id}`, title, row?.name ?? '')
}
