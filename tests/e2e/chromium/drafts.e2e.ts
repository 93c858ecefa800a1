import type { Shop } from '../shop'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { chance, seed } from '../chance'
import { delivered, ticketOf } from '../desk'
import { killWorker } from '../kill'
import { press, recorded, see, type } from '../panel'
import { picturesOfFailures } from '../pictures'
import { comesIn, openShop } from '../shop'
import { until } from '../until'

const names = ['Anh', 'Budi', 'Csilla', 'Dũng', 'Eka']
let shop: Shop
beforeAll(async () => {
  shop = await openShop()
  await comesIn(shop, ...names.map(name => ({ name, text: `I am ${name}` })))
})
afterAll(() => shop.close())
picturesOfFailures(() => [shop.panel])

function draft(name: string, tab: string) {
  return shop.probe.evaluate(async (name, tab) => {
    const ticket = (await probe.db.tickets.toArray()).find(ticket => ticket.name === name)
    return (await probe.db.drafts.get(`${ticket?.id} ${tab}`))?.text ?? ''
  }, name, tab)
}
/** Nothing while the ticket is still being read. */
const inField = () => shop.panel.$eval('textarea', field => field.checkVisibility() ? field.value : undefined)
const leave = () => press(shop.panel, 'button', 'Back')

it(`S023 a hundred quick switches while typing: every letter stays with the customer it was typed for (seed ${seed})`, async () => {
  const { one } = chance(seed)
  const typed = Object.fromEntries(names.map(name => [name, '']))
  // The agent sees only that the ticket is there, and types at once.
  for (let i = 0; i < 100; i++) {
    const name = one(names)
    const letter = String.fromCharCode(97 + i % 26)
    await (await see(shop.panel, 'row', new RegExp(`\\b${name}\\b`))).evaluate(row => (row as HTMLElement).click())
    await see(shop.panel, 'heading', name)
    await until('the letter in the field', async () => (await see(shop.panel, 'textbox', 'Reply')).evaluate((field, letter) => {
      (field as HTMLElement).focus()
      return document.activeElement === field && document.execCommand('insertText', false, letter)
    }, letter))
    typed[name] += letter
    await (await see(shop.panel, 'button', 'Back')).evaluate(button => (button as HTMLElement).click())
  }
  for (const name of names) {
    await until(`the draft of ${name}`, async () => await draft(name, 'reply') === typed[name], { tell: async () => [typed[name], await draft(name, 'reply')] })
  }
}, 120_000)

it('S010 switching between Reply and Note keeps both texts apart, also over a reload and a killed worker', async () => {
  const name = 'Anh'
  await press(shop.panel, 'row', /\bAnh\b/)
  const before = await until('the draft', inField)
  await type(shop.panel, 'Reply', ' for the customer')
  await press(shop.panel, 'tab', 'Note')
  await type(shop.panel, 'Note', 'for us')
  await press(shop.panel, 'tab', 'Reply')
  await until('the reply again', async () => await inField() === `${before} for the customer`, { tell: inField })
  await until('both kept', async () => await draft(name, 'note') === 'for us' && await draft(name, 'reply') === `${before} for the customer`)

  await killWorker(shop.probe)
  await shop.panel.reload()
  await press(shop.panel, 'row', /\bAnh\b/)
  await until('the reply again', async () => await inField() === `${before} for the customer`, { tell: inField })
  await press(shop.panel, 'tab', 'Note')
  await until('the note again', async () => await inField() === 'for us')
  expect(shop.practice.sent(name)).toEqual([])
})

it('S010 what is posted in the Note tab never reaches the Page; the reply’s draft stays', async () => {
  await press(shop.panel, 'button', 'Add note')
  await recorded(shop.panel)
  await delivered(shop)
  expect(shop.practice.sent('Anh')).toEqual([])
  await press(shop.panel, 'tab', 'Reply')
  await until('the reply’s draft', async () => (await inField())?.endsWith('for the customer'))
  expect((await ticketOf(shop, 'Anh')).status).toBe('open')
  await leave()
})
