import type { CDPSession, Page, Protocol } from 'puppeteer'
import type { Desk } from './desk'
import { until } from './until'

type Node = Protocol.DOM.Node

const hidden = new Set(['STYLE', 'SCRIPT'])
const words = (node: Node): string => hidden.has(node.nodeName) || node.attributes?.includes('hidden') ? '' : [node.nodeValue, ...[...node.shadowRoots ?? [], ...node.children ?? []].map(words)].filter(Boolean).join(' ')

/** The bar's host, in the page or in one of its frames. */
function find(node: Node): Node | undefined {
  if (node.nodeName === 'DESKSIDE-CAPTURE') return node
  for (const child of [...node.shadowRoots ?? [], ...node.children ?? [], ...node.contentDocument ? [node.contentDocument] : []]) {
    const found = find(child)
    if (found) return found
  }
}

async function seen<T>(page: Page, look: (session: CDPSession, host: Node) => T | Promise<T>): Promise<T | undefined> {
  const session = await page.createCDPSession()
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
    const host = find(root)
    return host && await look(session, host)
  }
  finally {
    await session.detach()
  }
}

/** What the bar beside a highlight says; empty when there is none. Only Chromium's own tools see into its closed shadow root. */
export const barText = async (page: Page) => await seen(page, (_, host) => words(host).replaceAll(/\s+/g, ' ').trim()) ?? ''

/** Which of its buttons says this. */
function labelled(node: Node, label: string): Node | undefined {
  if (node.nodeName === 'BUTTON' && words(node).replaceAll(/\s+/g, ' ').trim() === label) return node
  for (const child of [...node.shadowRoots ?? [], ...node.children ?? []]) {
    const found = labelled(child, label)
    if (found) return found
  }
}

async function middleOf(page: Page, label: string) {
  return seen(page, async (session, host) => {
    const found = labelled(host, label)
    if (!found) return undefined
    const { model: { content: [left = 0, top = 0, right = 0, , , bottom = 0] } } = await session.send('DOM.getBoxModel', { backendNodeId: found.backendNodeId })
    return { x: (left + right) / 2, y: (top + bottom) / 2 }
  })
}

/** Presses one of its buttons with the mouse, once it stands still. */
export async function pressBar(page: Page, label: string) {
  let last = ''
  const { x, y } = await until(`“${label}” in the bar`, async () => {
    const middle = await middleOf(page, label)
    const before = last
    last = JSON.stringify(middle)
    return before === last ? middle : undefined
  }, { tell: () => barText(page) })
  await page.mouse.click(x, y)
}

export const barSays = (page: Page, said: string) => until(`“${said}” in the bar`, async () => (await barText(page)).includes(said), { tell: () => barText(page) })
export const barGoes = (page: Page) => until('no bar', async () => await barText(page) === '', { tell: () => barText(page) })

/** The browser's own keys for a highlight, or a line of its menu, which no test can press: the background hears of them as it does from the browser. */
export async function fromBrowser({ launched }: Pick<Desk, 'launched'>, page: Page, pressed: 'keys' | { line: string, words: string }) {
  const target = await launched.browser.waitForTarget(target => target.type() === 'service_worker')
  const worker = await target.worker()
  await worker!.evaluate(async (pressed, pageUrl) => {
    const { chrome } = globalThis as unknown as { chrome: {
      tabs: { query: (about: object) => Promise<{ url?: string }[]> }
      commands: { onCommand: { dispatch: (name: string, tab: unknown) => void } }
      contextMenus: { onClicked: { dispatch: (info: object, tab: unknown) => void } }
    } }
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === pageUrl)
    if (pressed === 'keys') chrome.commands.onCommand.dispatch('capture-selection', tab)
    else chrome.contextMenus.onClicked.dispatch({ menuItemId: pressed.line, selectionText: pressed.words, pageUrl, frameId: 0 }, tab)
  }, pressed, page.url())
}
