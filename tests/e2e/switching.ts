import type { CDPSession, Page } from 'puppeteer'

/** `entered`: rounds in which the text stood in Lan's own conversation for a while. */
interface Found { done: number, stopped: number, entered: number, wrong: string[] }
interface Put { read: () => { url: string, tabs: string[], profiles: string[], names: string[] }, put: (mark: string, text: string) => Promise<string> }

interface Whose { name: string, address: string }

interface Chrome {
  tabs: { query: (about: { url: string }) => Promise<{ id: number }[]> }
  scripting: { executeScript: (about: { target: { tabId: number, allFrames: boolean }, files: string[] }) => Promise<unknown> }
}
declare global {
  interface Window { seenWrong: string[] }
}

const draft = 'Nháp của Lan'

/** Runs in our script's own world in a frame: texts are put into Lan's conversation while the page goes to Minh's. */
async function play(lan: Whose, minh: Whose, rounds: number, seed: number, draft: string): Promise<Found> {
  const { desksidePut } = globalThis as unknown as { desksidePut: Put }
  const found: Found = { done: 0, stopped: 0, entered: 0, wrong: [] }
  const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
  const who = () => document.querySelector('[role=heading]')?.textContent
  const box = () => document.querySelector('[role=textbox]')?.textContent ?? ''
  const arrive = async ({ name, address }: Whose) => {
    // A page that adds to its history makes the browser work more than all the rest.
    history.replaceState(null, '', address)
    dispatchEvent(new Event('practice:went'))
    while (who() !== name) await wait(2)
  }
  let random = seed
  const next = () => (random = (random * 16_807) % 2_147_483_647) / 2_147_483_647
  const entered = new Set<string>()
  const watch = new MutationObserver(() => {
    if (box().includes('secret') && who() === lan.name) entered.add(box())
  })
  watch.observe(document, { childList: true, subtree: true, characterData: true })
  const put = (text: string) => {
    const { url, tabs, profiles, names } = desksidePut.read()
    return desksidePut.put(JSON.stringify([url, tabs, profiles, names]), text)
  }
  if (draft) await put(draft)
  for (let round = 0; round < rounds; round++) {
    const putting = put(`secret ${round}`)
    await wait(next() * 110)
    await arrive(minh)
    const says = await putting
    found[says === 'done' ? 'done' : 'stopped']++
    if (box() !== draft) found.wrong.push(`after ${round}, ${says}: ${box()}`)
    await arrive(lan)
  }
  watch.disconnect()
  return { ...found, entered: entered.size }
}

/** Runs in the page's own world: a text under anybody else is seen at the end of each step of a frame, and in each picture of it. */
function watchFrames(lanName: string) {
  window.seenWrong = []
  const frames = [...document.querySelectorAll('iframe')].flatMap(frame => frame.contentDocument ?? [])
  const look = (frame: Document, when: string) => {
    const [who, text] = ['[role=heading]', '[role=textbox]'].map(mark => frame.querySelector(mark)?.textContent ?? '')
    if (who !== lanName && text?.includes('secret')) window.seenWrong.push(`${when} under ${who}: ${text}`)
  }
  for (const frame of frames) {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => look(frame, 'after a step')
    new MutationObserver(() => port2.postMessage('')).observe(frame, { childList: true, subtree: true, characterData: true })
  }
  const picture = () => {
    for (const frame of frames) look(frame, 'in a picture')
    requestAnimationFrame(picture)
  }
  requestAnimationFrame(picture)
}

/** Our script's own worlds in the frames of a page, but not in the page itself. */
async function worldsIn(session: CDPSession, top: string): Promise<number[]> {
  const worlds: number[] = []
  session.on('Runtime.executionContextCreated', ({ context: { id, origin, auxData } }) => {
    if (origin.startsWith('chrome-extension:') && auxData?.frameId !== top) worlds.push(id)
  })
  await session.send('Runtime.enable')
  return worlds
}

const frames = 10

/**
 * `rounds` switches in all, in several frames of the page at once, each in its own time. Half of the frames clear the box when
 * the conversation changes, the others leave a draft of the page's own and our text in it.
 */
export async function switching(probe: Page, page: Page, { lan, minh }: { lan: Whose, minh: Whose }, rounds: number): Promise<Found> {
  const keeping = (at: number) => at % 2 === 0 ? '&keeps' : ''
  await page.evaluate((addresses) => {
    document.body.replaceChildren(...addresses.map(src => Object.assign(document.createElement('iframe'), { src, width: 240, height: 60 })))
  }, Array.from({ length: frames }, (_, at) => lan.address + keeping(at)))
  await page.waitForFunction(count => [...document.querySelectorAll('iframe')].filter(frame => frame.contentDocument?.querySelector('[role=heading]')).length === count, {}, frames)
  await probe.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Chrome }
    for (const { id: tabId } of await chrome.tabs.query({ url: 'https://business.facebook.com/*' })) await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['put.js'] })
  })
  await page.evaluate(watchFrames, lan.name)
  const session = await page.createCDPSession()
  const { frameTree } = await session.send('Page.getFrameTree')
  const worlds = await worldsIn(session, frameTree.frame.id)
  const ends = await Promise.all(worlds.map(async (contextId, at) => {
    const run = async (expression: string): Promise<unknown> => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', { contextId, expression, awaitPromise: true, returnByValue: true })
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value
    }
    const how = await run('location.search.includes("keeps")') ? '&keeps' : ''
    const [from, to] = [lan, minh].map(({ name, address }) => ({ name, address: address + how }))
    return await run(`(${play})(${[from, to, rounds / frames, at + 7, how ? draft : ''].map(it => JSON.stringify(it)).join()})`) as Found
  }))
  await session.detach()
  const seen = await page.evaluate(() => window.seenWrong)
  return ends.reduce((sum, { done, stopped, entered, wrong }) => ({ done: sum.done + done, stopped: sum.stopped + stopped, entered: sum.entered + entered, wrong: [...sum.wrong, ...wrong] }), { done: 0, stopped: 0, entered: 0, wrong: seen })
}
