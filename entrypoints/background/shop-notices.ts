import type { CheckoutRow } from '@/sync/shop/shop-rows'
import { languages } from '@/domain/language'
import { noticeOf } from '@/domain/shop/notice'
import { notify } from '@/platform/notify'
import { readSettings } from '@/platform/settings'
import { db } from '@/sync/db'

/** Tells the agent the new state of an order, even while the panel is closed (S022); a later state replaces the earlier notification. */
export async function noticeCheckout({ id, state, number, order, ticket }: CheckoutRow) {
  const { language } = await readSettings()
  const spoken = language || languages.find(known => navigator.language.startsWith(known)) || 'en'
  const title = noticeOf(state, number ?? order ?? '', spoken)
  if (!title) return
  const row = await db.tickets.get(ticket)
  await notify(ticket, `checkout ${id}`, title, row?.name ?? '')
}
