import type { ShopBench, ShopRemote } from './shop-contract/remote'
import type { Shop } from '@/connectors/shop'
import { beforeEach, describe } from 'vitest'
import { checking } from './shop-contract/checking'
import { looking } from './shop-contract/looking'
import { ordering } from './shop-contract/ordering'

/** What every shop connector has to keep, whatever it speaks to. `set` makes a remote for each test. */
export function shopContract(name: string, connector: Shop, set: () => Promise<ShopRemote>) {
  describe(`${name} keeps the shop contract`, () => {
    const bench = { connector } as ShopBench
    beforeEach(async () => {
      const remote = await set()
      Object.assign(bench, { remote, session: remote.session })
    })

    checking(bench)
    looking(bench)
    ordering(bench)
  })
}
