import type { Shop } from '../shop'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { delivered, syncNow } from '../desk'
import { count, press, read, recorded, see, textOf } from '../panel'
import { picturesOfFailures } from '../pictures'
import { atTheList, comesIn, openShop } from '../shop'
import { until } from '../until'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())
picturesOfFailures(() => [shop.panel])
beforeEach(async () => {
  shop.practice.faults.length = 0
  await atTheList(shop)
})

/** No wider than the panel, whatever stands in it. */
const overflow = () => shop.panel.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
const thread = () => shop.panel.$eval('[role=log]', log => log.textContent ?? '')

it.each([
  ['markup', '<img src=x onerror="globalThis.hacked = true"><b>bold</b>', '<script>globalThis.hacked = true</script> & "quotes"'],
  ['right-to-left words', 'محمد علی', 'שלום, האם זה במלאי? \u202Ereversed'],
  ['zero-width signs', 'Zero\u200BWidth\u200DSign', 'a\u200Bb\u200Cc\u200Dd'],
  ['emoji', '🦊👩‍👩‍👧‍👦', '👍🏽🇻🇳 ❤️‍🔥'],
  ['one endless word', 'Supercalifragilistic'.repeat(6), 'ă'.repeat(600)],
])('S027 %s in a name and a message is shown as text and nothing breaks', async (_, name, text) => {
  await comesIn(shop, { name, text })
  await until('the row', () => shop.panel.evaluate(name => [...document.querySelectorAll('[role=row] .who')].some(who => who.textContent === name), name))
  expect(await overflow()).toBe(0)
  await shop.panel.evaluate(name => [...document.querySelectorAll<HTMLElement>('[role=row]')].find(row => row.querySelector('.who')?.textContent === name)?.click(), name)
  await until('the message', async () => (await thread()).includes(text))
  expect(await overflow()).toBe(0)
  expect(await shop.panel.evaluate(() => 'hacked' in globalThis)).toBe(false)
  expect(await shop.panel.$('[role=log] b, [role=log] script, img[src=x]')).toBeNull()
})

it('S012 20 000 characters are folded with “Show all”, and all of them are there', async () => {
  const text = `${'Rất dài. '.repeat(2220)}The end.`
  await comesIn(shop, { name: 'Long Linh', text })
  await press(shop.panel, 'row', /Long Linh/)
  await read(shop.panel, 'Rất dài.')
  expect(await textOf(shop.panel)).not.toContain('The end.')
  // The line that says who took it still moves what stands above it.
  await read(shop.panel, 'You took the ticket')
  await delivered(shop)
  await press(shop.panel, 'button', 'Show all')
  await read(shop.panel, 'The end.')
  expect(await overflow()).toBe(0)
})

it('2 001 characters are not sent: the composer says how many are too many', async () => {
  await comesIn(shop, { name: 'Wordy Wim', text: 'Tell me everything' })
  await press(shop.panel, 'row', /Wordy Wim/)
  await (await see(shop.panel, 'textbox', 'Reply')).focus()
  await shop.panel.evaluate(() => document.execCommand('insertText', false, 'x'.repeat(2001)))
  await read(shop.panel, '1 character too many')
  await shop.panel.keyboard.press('Enter')
  expect(await shop.panel.$eval('button.send', button => (button as HTMLButtonElement).disabled)).toBe(true)
  await shop.panel.keyboard.press('Backspace')
  await read(shop.panel, '0 characters left')
  await shop.panel.keyboard.press('Enter')
  await recorded(shop.panel)
  await delivered(shop)
  expect(shop.practice.sent('Wordy Wim').map(text => text.length)).toEqual([2000])
})

it('malformed answers (no sender, wrong types, unknown attachments, only an id) break nothing and lose nothing that is here', async () => {
  const name = 'Malformed Mia'
  await comesIn(shop, { name, text: 'Before' })
  shop.practice.faults.push({ kind: 'malformed', match: 'GET ' })
  for (let i = 1; i <= 8; i++) shop.practice.say({ name: i % 2 ? name : `Stranger ${i}`, text: `Malformed ${i}` })
  await syncNow(shop)
  await press(shop.panel, 'row', new RegExp(name))
  await read(shop.panel, 'Before')
  expect(await overflow()).toBe(0)

  shop.practice.faults.length = 0
  shop.practice.say({ name, text: 'After' })
  await until('what came after', async () => {
    await syncNow(shop)
    return (await thread()).includes('After')
  })
})

it('what the channel keeps back or cannot name is shown as what it is', async () => {
  const name = 'Private Paul'
  shop.practice.say({ name, text: '', raw: { attachments: { data: [{ id: '910000000000077', hologram_data: { depth: 3 } }] } } })
  shop.practice.say({ name, text: '', raw: { is_unsupported: true } })
  await comesIn(shop, { name, text: 'Did you see it?' })
  await press(shop.panel, 'row', new RegExp(name))
  await read(shop.panel, 'only Facebook can show')
  expect(await count(shop.panel, 'alert')).toBe(0)
})
