import type { useTicket } from './ticket'
import { until } from '@vueuse/core'

/** The open ticket as soon as it has been read, because a key may be pressed before the database has answered. Nothing when it is left before that. */
export async function whenRead(open: ReturnType<typeof useTicket>) {
  const { id } = open
  if (id === undefined) return undefined
  await until(() => open.ticket !== undefined || open.id !== id).toBe(true)
  return open.id === id ? open.ticket : undefined
}
