import type { CDPSession, Page, Protocol } from 'puppeteer'
import { until } from './until'

type Node = Protocol.DOM.Node

const skipped = new Set(['STYLE', 'SCRIPT'])
const words = (node: Node): string => skipped.has(node.nodeName) ? '' : [node.nodeValue, ...[...node.shadowRoots ?? [], ...node.children ?? []].map(words)].filter(Boolean).join(' ')

/** The pop-up's host in the page, with its closed shadow root: only Chromium's own tools see into that. */
async function hostIn(session: CDPSession): Promise<Node | undefined> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
  return root.children?.find(({ nodeName }) => nodeName === 'HTML')?.children?.find(({ nodeName }) => nodeName === 'DESKSIDE-QUICK')
}

async function seen<T>(page: Page, look: (session: CDPSession, host: Node) => T | Promise<T>): Promise<T | undefined> {
  const session = await page.createCDPSession()
  try {
    const host = await hostIn(session)
    return host && await look(session, host)
  }
  finally {
    await session.detach()
  }
}

/** What the pop-up says; empty when there is none. */
export const quickText = async (page: Page) => await seen(page, (_, host) => words(host).replaceAll(/\s+/g, ' ')) ?? ''

export const quickVisible = (page: Page) => page.evaluate(() => document.querySelector('deskside-quick')?.checkVisibility({ visibilityProperty: true }) ?? false)

/** Presses a part of it with the mouse. */
export async function pressIn(page: Page, selector: string) {
  const middle = await until(`${selector} in the pop-up`, () => seen(page, async (session, host) => {
    const nodeId = host.shadowRoots?.[0]?.nodeId
    if (nodeId === undefined) return undefined
    const found = await session.send('DOM.querySelector', { nodeId, selector })
    const { model: { content: [left = 0, top = 0, right = 0, , , bottom = 0] } } = await session.send('DOM.getBoxModel', { nodeId: found.nodeId })
    return { x: (left + right) / 2, y: (top + bottom) / 2 }
  }))
  await page.mouse.click(middle.x, middle.y)
}
