import type { Page, Protocol } from 'puppeteer'

type Node = Protocol.DOM.Node

const hidden = new Set(['STYLE', 'SCRIPT'])
const words = (node: Node): string => hidden.has(node.nodeName) ? '' : [node.nodeValue, ...[...node.shadowRoots ?? [], ...node.children ?? []].map(words)].filter(Boolean).join(' ')

function find(node: Node): Node | undefined {
  if (node.nodeName === 'DESKSIDE-MENU') return node
  for (const child of [...node.shadowRoots ?? [], ...node.children ?? [], ...node.contentDocument ? [node.contentDocument] : []]) {
    const found = find(child)
    if (found) return found
  }
}

/** The words of our window in a page, whose shadow root is closed to everybody but Chromium's own tools. */
export async function menuText(page: Page): Promise<string> {
  const session = await page.createCDPSession()
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
  await session.detach()
  const host = find(root)
  return host ? words(host).replaceAll(/\s+/g, ' ') : ''
}
