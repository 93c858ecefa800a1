import type { Browser } from 'puppeteer'

/** What composes words out of keys in Firefox, as Telex or any other input method does: the browser's own way in for it. */
export interface InputMethod {
  /** What is being composed now, at the caret of whatever has the focus. */
  compose: (text: string) => Promise<void>
  /** The word is done: what was composed is text from then on. */
  commit: () => Promise<void>
}

interface Wire { send: (method: string, what: object) => Promise<{ result: unknown }> }
interface Context { context: string, url: string }

/** Only with the right to reach the browser's own window, where Firefox keeps its text input processor. */
export async function inputMethod(browser: Browser): Promise<InputMethod> {
  const { connection } = browser as unknown as { connection: Wire }
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
  const window = (result as { contexts: Context[] }).contexts.find(({ url }) => url.endsWith('/browser.xhtml'))
  async function run(code: string) {
    const { result } = await connection.send('script.evaluate', { expression: `void (() => { ${code} })()`, target: { context: window?.context }, awaitPromise: true })
    if ((result as { type: string }).type !== 'success') throw new Error(JSON.stringify(result))
  }
  await run(`window.method = Components.classes['@mozilla.org/text-input-processor;1'].createInstance(Components.interfaces.nsITextInputProcessor)`)
  const begin = 'if (!window.method.beginInputTransactionForTests(window)) throw new Error(\'somebody else composes\');'
  return {
    compose: text => run(`${begin}
      window.method.setPendingCompositionString(${JSON.stringify(text)})
      window.method.appendClauseToPendingComposition(${text.length}, window.method.ATTR_RAW_CLAUSE)
      window.method.setCaretInPendingComposition(${text.length})
      window.method.flushPendingComposition()`),
    commit: () => run(`${begin} window.method.commitComposition()`),
  }
}
