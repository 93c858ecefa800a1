import type { Checkout, CheckoutState } from './model'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** How often an order is looked at, by its age (ms): whoever gets a link mostly pays at once, or tonight, or never. */
const pace: [age: number, every: number][] = [
  [2 * minute, 5 * second],
  [32 * minute, 30 * second],
  [24 * hour, 10 * minute],
  [30 * 24 * hour, 6 * hour],
]

/** Whether nothing more will happen to it. */
export const isSettled = (state: CheckoutState) => state === 'paid' || state === 'expired' || state === 'cancelled'

/** When an order is to be looked at next (ms); nothing when it is settled, or so old that nobody waits for it any more. */
export function nextLook({ state, createdAt, checkedAt = createdAt }: Pick<Checkout, 'state' | 'createdAt' | 'checkedAt'>): number | undefined {
  if (isSettled(state)) return undefined
  const every = pace.find(([age]) => checkedAt - createdAt < age)?.[1]
  return every === undefined ? undefined : checkedAt + every
}
