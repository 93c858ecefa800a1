import type { Frame, Page } from 'puppeteer'
import type { Desk, Kind } from './desk'
import type { EditorServer } from './editor-pages'
import type { CannedMessage } from '@/domain/canned/canned'
import { startDesk } from './desk'
import { serveEditors } from './editor-pages'
import { withControl } from './panel'
import { until } from './until'

/** A browser with the extension, canned messages in it, and a page of text boxes. */
export interface EditorDesk extends Desk {
  server: EditorServer
  page: Page
}

/** A message of the agent's own; say only what matters. */
export function canned(changes: Partial<CannedMessage> & Pick<CannedMessage, 'shortcut' | 'body'>): CannedMessage {
  return { id: `test:${changes.shortcut}`, title: `Title of ${changes.shortcut}`, variants: [], language: 'en', files: [], tags: [], folder: '', scope: 'mine', pages: [], channels: [], changedAt: 0, ...changes }
}

export async function startEditors(kind: Kind, messages: CannedMessage[], more: Parameters<typeof serveEditors>[0] = {}): Promise<EditorDesk> {
  const [desk, server] = await Promise.all([startDesk(kind), serveEditors(more)])
  await desk.probe.evaluate(async (rows) => {
    await probe.db.canned.bulkPut(rows.map(row => ({ ...row, rev: Date.now() })))
  }, messages)
  const page = await desk.launched.browser.newPage()
  const close = async () => {
    await desk.close()
    await server.close()
  }
  return { ...desk, server, page, close }
}

/** One pixel. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** A message with a picture, under “zzqr”. */
export async function keepPicture({ probe: page }: EditorDesk) {
  const message = canned({ shortcut: 'zzqr', body: 'Pay here', files: [{ id: 'qr-file', name: 'qr.png', mime: 'image/png', size: 70 }] })
  await page.evaluate(async (png, row) => {
    const bytes = Uint8Array.from(atob(png), letter => letter.charCodeAt(0))
    await probe.db.files.put({ id: 'qr-file', name: 'qr.png', mime: 'image/png', size: bytes.length, blob: new Blob([bytes], { type: 'image/png' }) })
    await probe.db.canned.put({ ...row, rev: Date.now() })
  }, png, message)
}

/** Opens a page of a text box; the frame with the box once it is ready. */
export async function openEditor({ page, server }: EditorDesk, name: string): Promise<Frame> {
  await page.goto(server.address(name), { waitUntil: 'domcontentloaded' })
  return until(`the text box of ${name}`, async () => {
    for (const frame of page.frames()) {
      if (await frame.evaluate(() => 'stage' in window).catch(() => false)) return frame
    }
  })
}

export const read = (frame: Frame) => frame.evaluate(() => window.stage.read())

/** Empties the box, puts the caret into it and types, key by key. */
export async function begin(page: Page, frame: Frame, text: string) {
  await frame.evaluate(() => window.stage.reset())
  await until('an empty box', async () => await read(frame) === '')
  await page.keyboard.type(text)
}

/** Which frame our window is open in, where in it, and for what was typed; nothing while it is closed. */
export async function menuIn(page: Page): Promise<{ frame: Frame, left: number, top: number, typed: string } | undefined> {
  for (const frame of page.frames()) {
    const at = await frame.evaluate(() => {
      const host = document.querySelector<HTMLElement>('deskside-menu') ?? undefined
      const edges = host?.getBoundingClientRect()
      return host && edges && edges.height > 0 ? { left: edges.left, top: edges.top, typed: host.dataset.typed ?? '' } : undefined
    }).catch(() => undefined)
    if (at) return { frame, ...at }
  }
}

export const menuOpens = (page: Page) => until('the menu', () => menuIn(page))
export const menuCloses = (page: Page) => until('no menu', async () => !await menuIn(page))
/** Until it lists what fits this: before that, a mouse would meet what fitted the letters before. */
export function menuLists(page: Page, typed: string) {
  return until(`the menu for ${typed}`, async () => {
    const menu = await menuIn(page)
    return menu?.typed === typed && menu
  }, { tell: () => menuIn(page) })
}

/** Presses the first message for what was typed with the mouse. */
export async function pressFirst(page: Page, typed: string) {
  const { frame, left, top } = await menuLists(page, typed)
  let [x, y] = [left, top]
  for (let at: Frame | null = frame; at?.parentFrame(); at = at.parentFrame()) {
    const element = await at.frameElement()
    const box = await element?.boundingBox()
    x += box?.x ?? 0
    y += box?.y ?? 0
  }
  await page.mouse.click(x + 60, y + 52)
}

export const undo = (page: Page) => withControl(page, 'z')
