import browser from 'webextension-polyfill'

/** Whether these addresses (match patterns) may be fetched. Can be taken back by the user at any time. */
export const mayReach = (origins: string[]) => browser.permissions.contains({ origins })

/**
 * Asks for them. Must be called in the click itself, before anything is awaited: Firefox shows its
 * question only then. Asking for what is granted already answers yes without a question.
 */
export const askToReach = (origins: string[]) => browser.permissions.request({ origins })
