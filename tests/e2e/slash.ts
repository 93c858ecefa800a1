import type { KeyInput } from 'puppeteer'
import type { Shop } from './shop'
import type { CannedMessage } from '@/domain/canned/canned'
import { canned as plain } from '../make'
import { see } from './panel'
import { until } from './until'

/** A plain message under this shortcut. */
export const canned = (shortcut: string, body: string, changes: Partial<CannedMessage> = {}) => plain({ shortcut, body, ...changes })

/** Puts messages there as the settings do. */
export async function keep(shop: Shop, ...messages: CannedMessage[]) {
  await shop.probe.evaluate(async (messages) => {
    const rev = Date.now()
    await probe.db.canned.bulkPut(messages.map(message => ({ ...message, rev })))
  }, messages)
}

export const inField = ({ panel }: Shop) => panel.$eval('textarea.write', field => field.value)

/** The shortcuts in the open menu, best first; `undefined` when no menu is open. */
export function listed({ panel }: Shop) {
  return panel.evaluate(() =>
    document.querySelector('.slash') ? [...document.querySelectorAll('.slash [role=option] .code')].map(code => code.textContent?.slice(1) ?? '') : undefined)
}
export function menu(shop: Shop, first?: string) {
  return until(`the menu with ${first ?? 'anything'}`, async () => {
    const shortcuts = await listed(shop)
    return shortcuts && (first === undefined || shortcuts[0] === first) ? shortcuts : undefined
  }, { tell: async () => [await listed(shop), await inField(shop)] })
}
export const noMenu = (shop: Shop) => until('no menu', async () => await listed(shop) === undefined, { tell: () => listed(shop) })

export const holds = (shop: Shop, text: string) => until(`“${text}” in the field`, async () => await inField(shop) === text, { tell: () => inField(shop) })
export const caret = ({ panel }: Shop) => panel.$eval('textarea.write', field => field.selectionStart)

/** An empty field with the focus. */
export async function afresh(shop: Shop, tab = 'Reply') {
  await (await see(shop.panel, 'textbox', tab)).evaluate((box) => {
    const field = box as HTMLTextAreaElement
    field.focus()
    field.select()
    if (field.value !== '') document.execCommand('delete')
  })
  await holds(shop, '')
  await noMenu(shop)
}
export const typed = ({ panel }: Shop, text: string) => panel.keyboard.type(text)

/** Presses these keys, one after the other. */
export async function key({ panel }: Shop, ...keys: KeyInput[]) {
  for (const name of keys) await panel.keyboard.press(name)
}
/** Presses a key while another is held. */
export async function together({ panel }: Shop, held: KeyInput, name: KeyInput) {
  await panel.keyboard.down(held)
  await panel.keyboard.press(name)
  await panel.keyboard.up(held)
}

/** What “/giao” reads for the customer of these tests. */
export const giaoSaid = 'Dạ đơn của chị Lan đang trên đường ạ 🙏\n\nCần gì cứ nhắn em nhé.'
