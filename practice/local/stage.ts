import type { Page } from 'puppeteer'
import type { Launched } from './browser'
import type { Practice } from './server'
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { tokens } from '../tokens'
import { mocHome } from '../world'
import { launchChromium, openPanel } from './browser'
import { connectPages } from './connect'
import { startPractice } from './server'

/** Everything that is needed to show the main job: servers, browser, the inbox and the panel beside it. */
export interface Stage {
  practice: Practice
  launched: Launched
  inbox: Page
  panel: Page
  /** Saves what a person sees, inbox and panel side by side, under `pictures/tour/`. */
  picture: (name: string) => Promise<void>
  close: () => Promise<void>
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const pictures = `${root}pictures/tour`

/** The extension with its hosts granted: nobody is there to answer the browser's question. */
function build(): string {
  const env = { ...process.env, NODE_ENV: 'production', DESKSIDE_HOSTS: 'granted' }
  // What the build says of itself is kept back: when it fails, it is the message of what is thrown.
  execFileSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build'], { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] })
  return `${root}.output/chrome-mv3-test`
}

/** The address of one conversation in the practice inbox. */
export function inboxOf(page: string, item: string) {
  return `https://business.facebook.com/latest/inbox/messenger?asset_id=${page}&selected_item_id=${item}&thread_type=FB_MESSAGE`
}

/** A long conversation in which no customer waits: opening one in the inbox marks it as read, which would spoil the queue. */
function answered({ world }: Practice): string {
  const threads = Object.values(world.threads).filter(thread => thread.page === mocHome.id && thread.lines.at(-1)?.from === 'page')
  return threads.sort((a, b) => b.lines.length - a.lines.length)[0]?.globalId ?? ''
}

/** Builds, starts and connects everything; a few seconds. `extension`: a folder that is built already. */
export async function setStage(headless: boolean, extension = build()): Promise<Stage> {
  const practice = await startPractice()
  const launched = await launchChromium({ extension, port: practice.port, headless })
  const { browser } = launched
  const [first] = await browser.pages()
  const inbox = first ?? await browser.newPage()
  await inbox.goto(inboxOf(mocHome.id, answered(practice)))
  const panel = await openPanel(launched, inbox)
  await connectPages(panel, [tokens.mocHome, tokens.oakThread])

  rmSync(pictures, { recursive: true, force: true })
  mkdirSync(pictures, { recursive: true })
  const picture = async (name: string) => {
    const [left, right] = [await inbox.screenshot({ encoding: 'base64' }), await panel.screenshot({ encoding: 'base64' })]
    const sheet = await browser.newPage()
    const images = [left, right].map(png => `<img src="data:image/png;base64,${png}">`).join('')
    await sheet.setContent(`<body style="margin:0;display:flex;gap:1px;align-items:start;width:max-content">${images}`)
    const body = await sheet.$('body')
    await body?.screenshot({ path: `${pictures}/${name}.png` })
    await sheet.close()
    await inbox.bringToFront()
  }
  const close = async () => {
    await browser.close()
    await practice.close()
  }
  return { practice, launched, inbox, panel, picture, close }
}
