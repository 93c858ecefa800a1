import type { Runtime } from 'webextension-polyfill'
import type { PageShelf } from './page-shelf'
import type { CannedMessage } from '@/domain/canned/canned'
import type { PageAbout, PageFile, PageFill, PageHit, PageMenu } from '@/domain/canned/in-page'
import type { Ask } from '@/domain/canned/render'
import { find, isFutile } from '@/domain/canned/match'
import { isLong } from '@/domain/canned/variables'
import { mask } from '@/domain/mask'
import { isBlocked } from '@/domain/site'
import { menuWords } from '@/locales/page'
import { on, onFrom } from '@/platform/messages'
import { cannedUsed } from '@/sync/canned/canned'
import { filesOf } from '@/sync/drafts'
import { menuStyle } from './in-page-style'
import { pageShelf } from './page-shelf'
import { pageRefusal } from './page-ticket'

/** Most messages that are listed: whoever looks for another types one more letter. */
const shownAtMost = 30
/** Two lines of a preview (characters). */
const previewed = 180

/** The frame's own site, the one in the address bar, or the one that made a frame without an address. */
const addressesOf = (sender: Runtime.MessageSender) => [sender.url, sender.tab?.url, (sender as { origin?: string }).origin]

function hitOf(message: CannedMessage, shelf: PageShelf, about: PageAbout, variable: (path: string) => string | undefined): PageHit {
  const { id, shortcut, title } = message
  const parts: PageHit['parts'] = []
  let room = previewed
  for (const { kind, text } of shelf.fill(message, {}, about).parts) {
    const said = kind === 'blank' ? variable(text) ?? (text || '…') : text
    parts.push({ kind, text: said.replaceAll(/\s+/g, ' ').slice(0, room) })
    room -= said.length
    if (room <= 0) break
  }
  return { id, shortcut, title, parts }
}

async function menuFor(sender: Runtime.MessageSender, query: string, opens: boolean, about: PageAbout): Promise<PageMenu | undefined> {
  const shelf = await pageShelf(sender.tab, opens)
  if (addressesOf(sender).some(address => isBlocked(address, shelf.blocked))) return undefined
  const { language, theme } = shelf
  const { words, count, variable } = menuWords(language)
  const { hits, total } = find(shelf.shelf, query, shownAtMost)
  return {
    hits: hits.map(message => hitOf(message, shelf, about, variable)),
    count: count(total),
    futile: isFutile(shelf.shelf, query, total),
    ...(opens ? { setup: { words, style: menuStyle, language, theme } } : {}),
  }
}

async function fillFor(sender: Runtime.MessageSender, id: string, answers: Record<string, string>, about: PageAbout): Promise<PageFill> {
  const shelf = await pageShelf(sender.tab, false)
  const stop = await pageRefusal(sender.tab, shelf.ticket)
  if (stop) return { refused: stop }
  const message = shelf.message(id)
  if (!message) return { refused: 'changed' }
  const { text, cursors, missing, loop, tooLong, wantsClipboard } = shelf.fill(message, answers, about)
  if (loop) return { refused: 'circle' }
  if (tooLong) return { refused: 'tooLong' }
  if (wantsClipboard) return { wants: 'clipboard' }
  if (missing.length === 0) return { text: mask(text), cursors, files: message.files.length }
  const { words, variable } = menuWords(shelf.language)
  const labelOf = ({ label, isVariable }: Ask) => (isVariable ? variable(label) : undefined) ?? (label || words.fill)
  return { asks: missing.map(ask => ({ key: ask.key, kind: ask.kind, options: ask.options, value: ask.value, label: labelOf(ask), long: isLong(ask.key) })) }
}

/** Bytes as base64, in parts, because engines limit the number of arguments. */
async function bytesOf(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 0x2000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x2000)))
  return btoa(parts.join(''))
}

async function fileFor(sender: Runtime.MessageSender, id: string, at: number): Promise<PageFile | undefined> {
  const file = (await pageShelf(sender.tab, false)).message(id)?.files[at]
  const [row] = file ? await filesOf([file.id]) : []
  return row && { name: row.name, type: row.mime, bytes: await bytesOf(row.blob) }
}

/** What scripts in pages may ask: found messages and the text of the one that was chosen, nothing else. */
export function answerPages() {
  onFrom('pageFind', menuFor)
  onFrom('pageFill', fillFor)
  onFrom('pageFile', fileFor)
  on('pageUsed', id => cannedUsed(id, Date.now()).then(() => {}))
}
