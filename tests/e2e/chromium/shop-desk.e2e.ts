import type { ShopDesk } from '../shop-desk'
import { afterAll, beforeAll, describe } from 'vitest'
import { picturesOfFailures } from '../pictures'
import { openShopDesk } from '../shop-desk'
import { lookUpTests } from '../shop-finding'
import { lookTests } from '../shop-looks'
import { orderTests } from '../shop-ordering'

let desk: ShopDesk
beforeAll(async () => {
  desk = await openShopDesk()
})
afterAll(() => desk.launched.browser.close())
picturesOfFailures(() => [desk.panel])

describe('looking up', () => lookUpTests(() => desk))
describe('ordering', () => orderTests(() => desk))
describe('looks', () => lookTests(() => desk))
