import browser from 'webextension-polyfill'

/** How a login window ended without an answer: `login.<name>` in the locales. */
export type LoginEnd = 'closed' | 'notLoaded' | 'blocked' | 'otherAnswer'

/** The parameters of the address that the window came back to: query and fragment together, without the state. */
export type LoginAnswer = { parameters: URLSearchParams } | { ended: LoginEnd }

/**
 * The address a login window comes back to, `https://<extension id>.chromiumapp.org/<name>` or
 * `https://<hash>.extensions.allizom.org/<name>`: no such site exists, the browser itself intercepts it. It has to be entered,
 * letter for letter, in the settings of the shop's app.
 */
export const comesBackTo = (name: string) => browser.identity.getRedirectURL(name)

/** Browsers only tell by the wording of an error how a window ended. */
const endings: [RegExp, LoginEnd][] = [
  [/load/i, 'notLoaded'],
  [/approve|cancel|denied|closed/i, 'closed'],
]

/**
 * Opens a login dialog in a window of the browser's own and waits until it comes back or is closed. `dialog` makes its
 * address from the one to come back to and a word that must come back with it, so that nobody else's answer is taken.
 * The address that comes back contains a token: it is neither kept nor passed on, not even in an error.
 */
export async function logInAt(name: string, dialog: (back: string, state: string) => string): Promise<LoginAnswer> {
  const state = crypto.randomUUID()
  const back = comesBackTo(name)
  try {
    const { search, hash } = new URL(await browser.identity.launchWebAuthFlow({ url: dialog(back, state), interactive: true }))
    const parameters = new URLSearchParams([...new URLSearchParams(search), ...new URLSearchParams(hash.slice(1))])
    if (parameters.get('state') !== state) return { ended: 'otherAnswer' }
    parameters.delete('state')
    return { parameters }
  }
  catch (problem) {
    const words = problem instanceof Error ? problem.message : String(problem)
    return { ended: endings.find(([pattern]) => pattern.test(words))?.[1] ?? 'blocked' }
  }
}
