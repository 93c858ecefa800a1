import type { Shop } from '../shop'
import { Buffer } from 'node:buffer'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { delivered, ticketOf } from '../desk'
import { refusedTests } from '../files-refused'
import { drag, give, png } from '../giving'
import { gone, panelOf, press, read, see, send, type } from '../panel'
import { picturesOfFailures } from '../pictures'
import { atTheList, openOf, openShop } from '../shop'
import { until } from '../until'

let shop: Shop
let folder: string
beforeAll(async () => {
  shop = await openShop()
  await atTheList(shop)
  folder = mkdtempSync(join(tmpdir(), 'deskside-files-'))
})
afterAll(async () => {
  await shop.close()
  rmSync(folder, { recursive: true })
})
picturesOfFailures(() => [shop.panel])
afterEach(() => press(shop.panel, 'button', 'Back'))

const open = (name: string) => openOf(shop, name, 'Can you show it?')
/** What the Page has sent, files as `name mime bytes`. */
function arrived(name: string) {
  return shop.practice.thread(name).lines.filter(line => line.from === 'page').flatMap(line => line.enclosures.length > 0 ? line.enclosures.map(({ name, mime, size }) => `${name} ${mime} ${size}`) : [line.text])
}
function fileOf(name: string, bytes: Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

it('S003 S004 S005 S006 S080 a picture chosen by the button is shown, sent with its caption behind it, and arrives', async () => {
  const name = 'Button Bea'
  await open(name)
  const [chooser] = await Promise.all([shop.panel.waitForFileChooser(), press(shop.panel, 'button', 'Photo or video')])
  await chooser.accept([fileOf('dress.png', Buffer.from(png, 'base64'))])
  await see(shop.panel, 'button', 'Remove dress.png')
  await type(shop.panel, 'Reply', 'The blue one 💙 שלום')
  await send(shop.panel)
  await delivered(shop)
  expect(arrived(name)).toEqual([`dress.png image/png ${Buffer.from(png, 'base64').length}`, 'The blue one 💙 שלום'])
})

it.each([['S082', 'paste', 'Pasting Pia'], ['S081', 'drop', 'Dropping Dan']] as const)('%s a picture by %s is sent alone, without a caption', async (_, how, name) => {
  await open(name)
  await give(shop.panel, how, 'shot.png', 'image/png', png)
  await see(shop.panel, 'button', 'Remove shot.png')
  await send(shop.panel)
  await delivered(shop)
  expect(arrived(name)).toEqual([`shot.png image/png ${Buffer.from(png, 'base64').length}`])
  await gone(shop.panel, 'button', 'Remove shot.png')
})

it('S082 a spreadsheet’s paste keeps the text and leaves its picture out', async () => {
  await open('Excel Ed')
  await give(shop.panel, 'paste', 'image.png', 'image/png', png, 'A1\tB1')
  expect(await shop.panel.$('.files')).toBeNull()
})

it('S003 more than 25 MB is refused in words, the rest of the choice is taken', async () => {
  await open('Heavy Hugo')
  const [chooser] = await Promise.all([shop.panel.waitForFileChooser(), press(shop.panel, 'button', 'Attach')])
  await chooser.accept([fileOf('film.mp4', Buffer.alloc(26 * 1024 * 1024)), fileOf('small.png', Buffer.from(png, 'base64'))])
  await read(shop.panel, 'is too large. At most')
  await see(shop.panel, 'button', 'Remove small.png')
  expect(await shop.panel.$$('.files .file')).toHaveLength(1)
})

it('S081 a folder that is really dropped is refused by its name, and the file beside it is taken', async () => {
  await open('Folder Fanni')
  mkdirSync(join(folder, 'Ảnh hàng'))
  const files = [join(folder, 'Ảnh hàng'), fileOf('beside.png', Buffer.from(png, 'base64'))]
  await drag(shop.panel, files)
  await read(shop.panel, 'Ảnh hàng is a folder. Choose the files in it.')
  await see(shop.panel, 'button', 'Remove beside.png')
  expect(await shop.panel.$$('.files .file')).toHaveLength(1)
})

refusedTests(() => shop, open)

it('S004 the same picture twice is attached once', async () => {
  await open('Twice Tam')
  await give(shop.panel, 'drop', 'shot.png', 'image/png', png)
  await see(shop.panel, 'button', 'Remove shot.png')
  await give(shop.panel, 'paste', 'image.png', 'image/png', png)
  await read(shop.panel, 'is attached already.')
  expect(await shop.panel.$$('.files .file')).toHaveLength(1)
})

it('S003 a phone’s HEIC goes as a file, and that is said before', async () => {
  const name = 'Heic Ha'
  await open(name)
  await give(shop.panel, 'drop', 'IMG_1.HEIC', '', btoa('\0\0\0\x18ftypheic\0\0\0\0'))
  await read(shop.panel, 'HEIC, sent as a file; may not open')
  await send(shop.panel)
  await until('the file there', () => arrived(name).length > 0)
  expect(shop.practice.thread(name).lines.at(-1)!.enclosures).toMatchObject([{ kind: 'file', name: 'IMG_1.HEIC', mime: 'image/heic' }])
})

it('S003 while a file is uploaded it says how far, and stopping it leaves nothing with the customer and everything in the field', async () => {
  const name = 'Stopping Sam'
  await open(name)
  shop.practice.faults.push({ kind: 'slow', match: 'POST /v26.0/104200000000001/message_attachments', ms: 4000, times: 1 })
  await give(shop.panel, 'drop', 'shot.png', 'image/png', png)
  await see(shop.panel, 'button', 'Remove shot.png')
  await type(shop.panel, 'Reply', 'The blue one')
  await send(shop.panel)
  await read(shop.panel, 'Uploading, 100%')
  await press(shop.panel, 'button', 'Cancel sending')
  await see(shop.panel, 'button', 'Remove shot.png')
  await delivered(shop)
  expect(arrived(name)).toEqual(['The blue one'])
  await send(shop.panel)
  await delivered(shop)
  expect(arrived(name)).toEqual(['The blue one', `shot.png image/png ${Buffer.from(png, 'base64').length}`])
})

it.each(['resetAfter', '500After', 'resetBefore'] as const)('S006 an upload that breaks (%s) is done again, and the customer gets the file once', async (kind) => {
  const name = `Breaking ${kind}`
  await open(name)
  shop.practice.faults.push({ kind, match: 'message_attachments', times: 1 })
  await give(shop.panel, 'drop', 'shot.png', 'image/png', png)
  await see(shop.panel, 'button', 'Remove shot.png')
  await send(shop.panel)
  await delivered(shop)
  expect(arrived(name)).toHaveLength(1)
})

it('S006 with the panel closed in the middle of an upload the background finishes it', async () => {
  const name = 'Leaving Lin'
  await open(name)
  shop.practice.faults.push({ kind: 'slow', match: 'message_attachments', ms: 3000, times: 1 })
  await give(shop.panel, 'drop', 'shot.png', 'image/png', png)
  await see(shop.panel, 'button', 'Remove shot.png')
  await send(shop.panel)
  await read(shop.panel, 'Uploading, 100%')
  await shop.panel.close()
  await delivered(shop)
  expect(arrived(name)).toHaveLength(1)
  shop.panel = await panelOf(shop)
  await press(shop.panel, 'row', new RegExp(name))
})

it('S003 a picture whose address has run out is fetched anew', async () => {
  const name = 'Expired Eve'
  await open(name)
  await give(shop.panel, 'drop', 'shot.png', 'image/png', png)
  await see(shop.panel, 'button', 'Remove shot.png')
  await send(shop.panel)
  await until('the file there', () => arrived(name).length > 0)
  await delivered(shop)
  const drawn = () => shop.panel.$eval('.photo img', img => (img as HTMLImageElement).naturalWidth > 0 && (img as HTMLImageElement).src)
  const fresh = await until('the picture', drawn)
  const { source } = await ticketOf(shop, name)
  const refused = shop.panel.waitForResponse(response => response.url().includes('67FFFFFF'))
  // Behind the pass, which would bring the old address back.
  await shop.probe.evaluate(source => navigator.locks.request(`sync:${source}`, async () => {
    await probe.db.messages.toCollection().modify((entry) => {
      if (entry.kind !== 'message') return
      for (const attachment of entry.attachments) attachment.url = attachment.preview = attachment.url?.replace(/oe=.*/, 'oe=67FFFFFF')
    })
  }), source)
  expect((await refused).status()).toBe(403)
  expect(await until('the picture again', async () => await drawn() === fresh)).toBe(true)
})

it('S081 a drop beside the ticket does not lead the panel away', async () => {
  await open('Aside Ada')
  const address = shop.panel.url()
  const stopped = await shop.panel.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(new File(['x'], 'x.txt'))
    return !document.documentElement.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }))
  })
  expect(stopped).toBe(true)
  expect(shop.panel.url()).toBe(address)
})
