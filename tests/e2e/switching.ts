import type { CDPSession, Page } from 'puppeteer'

/** `entered`: rounds in which the text stood in Lan's own conversation for a while. */
interface Found { done: number, stopped: number, entered: number, wrong: string[] }
interface Put { read: () => { url: string, tabs: string[], profiles: string[], names: string[] }, put: (mark: string, text: string) => Promise<string> }

interface Chrome {
  tabs: { query: (about: { url: string }) => Promise<{ id: number }[]> }
  scripting: { executeScript: (about: { target: { tabId: number, allFrames: boolean }, files: string[] }) => Promise<unknown> }
}

/** Runs in our script's own world in a frame: texts are put into Lan's conversation while the page goes to Minh's. */
async function play(lan: string, minh: string, rounds: number, seed: number): Promise<Found> {
  const { desksidePut } = globalThis as unknown as { desksidePut: Put }
  const found: Found = { done: 0, stopped: 0, entered: 0, wrong: [] }
  const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
  const who = () => document.querySelector('[role=heading]')?.textContent
  const box = () => document.querySelector('[role=textbox]')?.textContent ?? ''
  const go = (address: string) => {
    history.pushState(null, '', address)
    dispatchEvent(new Event('practice:went'))
  }
  const arrive = async (address: string, before: string | null | undefined) => {
    go(address)
    while (who() === before) await wait(2)
  }
  let random = seed
  const next = () => (random = (random * 16_807) % 2_147_483_647) / 2_147_483_647
  const lanName = who()
  const entered = new Set<string>()
  const watch = setInterval(() => {
    // A late answer to the page may bring Minh back over Lan's text: that is what has to be taken out before the put ends.
    if (box().includes('secret') && who() === lanName) entered.add(box())
  }, 4)
  for (let round = 0; round < rounds; round++) {
    const { url, tabs, profiles, names } = desksidePut.read()
    const putting = desksidePut.put(JSON.stringify([url, tabs, profiles, names]), `secret ${round}`)
    await wait(next() * 110)
    await arrive(minh, lanName)
    const says = await putting
    found[says === 'done' ? 'done' : 'stopped']++
    if (box().includes('secret')) found.wrong.push(`after ${round}: ${box()}`)
    const minhName = who()
    await arrive(lan, minhName)
  }
  clearInterval(watch)
  return { ...found, entered: entered.size }
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

const frames = 5

/** `rounds` switches in all, in several frames of the page at once, each in its own time. */
export async function switching(probe: Page, page: Page, { lan, minh }: { lan: string, minh: string }, rounds: number): Promise<Found> {
  await page.evaluate((lan, frames) => {
    document.body.replaceChildren(...Array.from({ length: frames }, () => Object.assign(document.createElement('iframe'), { src: lan, width: 900, height: 300 })))
  }, lan, frames)
  await page.waitForFunction(count => [...document.querySelectorAll('iframe')].filter(frame => frame.contentDocument?.querySelector('[role=heading]')).length === count, {}, frames)
  await probe.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Chrome }
    for (const { id: tabId } of await chrome.tabs.query({ url: 'https://business.facebook.com/*' })) await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['put.js'] })
  })
  const session = await page.createCDPSession()
  const { frameTree } = await session.send('Page.getFrameTree')
  const worlds = await worldsIn(session, frameTree.frame.id)
  const ends = await Promise.all(worlds.map(async (contextId, at) => {
    const expression = `(${play})(${[lan, minh, rounds / frames, at + 7].map(it => JSON.stringify(it)).join()})`
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', { contextId, expression, awaitPromise: true, returnByValue: true })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as Found
  }))
  await session.detach()
  return ends.reduce((sum, { done, stopped, entered, wrong }) => ({ done: sum.done + done, stopped: sum.stopped + stopped, entered: sum.entered + entered, wrong: [...sum.wrong, ...wrong] }))
}
