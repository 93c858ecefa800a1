import type { Page } from 'puppeteer'
import type { ShopDesk } from './shop-desk'
import { beforeAll, expect, it } from 'vitest'
import { gone, press, read, see, textOf } from './panel'
import { composer, look } from './shop-desk'
import { until } from './until'

/** What an agent looks up and tells: products, stock, pictures, promotions. */
export function lookUpTests(opened: () => ShopDesk) {
  let desk: ShopDesk
  let panel: Page
  let ticket: ShopDesk['ticket']
  beforeAll(() => {
    desk = opened()
    ;({ panel, ticket } = desk)
  })

  it.each([
    ['chan len', 'Chăn len dệt tay Sa Pa, 130 × 170 cm'],
    ['len chan sa', 'Chăn len dệt tay Sa Pa, 180 × 200 cm'],
    ['den ban gom', 'Đèn bàn gốm Bát Tràng'],
    ['cl-te-080', 'Chăn len trẻ em hình gấu, 80 × 100 cm'],
    ['thorm sả', 'Nến thơm sả chanh'],
  ])('S084 “%s” finds %s', async (words, title) => {
    await press(panel, 'tab', 'Shop')
    await look(desk, words)
    await see(panel, 'button', title)
  })

  it('S084 what nobody sells is said not to be found, and what was typed is kept', async () => {
    await look(desk, 'zzzz qqqq')
    await read(panel, 'Nothing found')
  })

  it('S084 stock stands place by place with its age, a zero with its digit', async () => {
    await look(desk, 'CL-SP-130')
    await read(panel, 'Kho Thủ Đức')
    expect(await textOf(panel)).toMatch(/Cửa hàng Đà Lạt -?\d+ (\d+ s ago|just now)/)
  })

  it('S084 Insert reads it anew and puts price and stock into the composer, and nothing is sent', async () => {
    await press(panel, 'button', 'Insert')
    await until('the text', async () => /459.000\s₫|459,000/.test(await composer(desk)), { tell: () => composer(desk) })
    expect(await composer(desk)).toContain('Chăn len dệt tay Sa Pa')
    const sent = await desk.probe.evaluate(() => probe.db.outbox.where('state').anyOf('waiting', 'sending').filter(({ action }) => action === 'reply').count())
    expect(sent).toBe(0)
  })

  it('S019 S084 its picture goes as a card before the reply where the channel has them, kept with the draft, and nothing is sent', async () => {
    await press(panel, 'tab', 'Shop')
    await press(panel, 'button', /^Add as a picture card: Chăn len dệt tay Sa Pa, 130/)
    await read(panel, 'Card: Chăn len dệt tay Sa Pa')
    const kept = () => desk.probe.evaluate(async id => (await probe.db.drafts.get(`${id} reply`))?.aim?.card?.title, ticket.id)
    await until('the card with the draft', async () => (await kept())?.startsWith('Chăn len dệt tay Sa Pa') === true)
    await press(panel, 'button', /^Leave out the card: Chăn len/)
    await until('no card', async () => await kept() === undefined)
  })

  it('S084 two currencies in one panel: the other shop has its own prices, stock rooms and cart', async () => {
    await press(panel, 'tab', 'Shop')
    await press(panel, 'tab', 'Products')
    const choose = (name: string) => panel.$eval('select[aria-label="Shop to look in"]', (select, name) => {
      select.value = [...select.options].find(({ text }) => text === name)!.value
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }, name)
    await choose('Oak & Thread')
    await look(desk, 'OT-LT')
    await read(panel, '£74.00')
    expect(await textOf(panel)).not.toContain('₫')
    await choose('Mộc Home')
    await look(desk, 'CL-SP-130')
    await read(panel, '₫459,000')
    expect(await textOf(panel)).not.toContain('£')
  })

  it('S085 promotions stand by their state: running, starting soon, ended', async () => {
    await press(panel, 'tab', 'Shop')
    await press(panel, 'tab', 'Promotions')
    await read(panel, 'Running now')
    const words = await textOf(panel)
    expect(words).toMatch(/Running now.*TONIGHT.*Starting soon.*Black Friday.*Ended.*Sale 11\.11/)
  })

  it('S086 one that has ended warns before it is inserted; cancelled, nothing is', async () => {
    const before = await composer(desk).catch(() => '')
    await press(panel, 'button', /Insert.*Sale 11\.11/)
    await see(panel, 'dialog', 'This promotion is over')
    await press(panel, 'button', 'Cancel')
    await gone(panel, 'dialog')
    await press(panel, 'tab', 'Conversation')
    expect(before === '' || await composer(desk) === before).toBe(true)
  })

  it('S019 S086 a running one goes into the composer for review, with its conditions and its code', async () => {
    await press(panel, 'tab', 'Shop')
    await press(panel, 'tab', 'Promotions')
    await press(panel, 'button', /Insert.*Giảm ngay 50\.000đ/)
    await until('the text', async () => (await composer(desk)).includes('TONIGHT'), { tell: () => composer(desk) })
    expect(await composer(desk)).toContain('Giảm ngay 50.000đ')
  })
}
